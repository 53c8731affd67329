using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    /// <summary>Records an analyst's decision and links anew what it touches.</summary>
    /// <exception cref="ArgumentException">There is no such subject, or the kind does not fit it.</exception>
    public Decision Decide(DecisionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Subject, nameof(request));
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Author, nameof(request));
        (DecisionRequest asked, DecidedActor? target) = Checked(request);
        return Writing(writer =>
        {
            Decision decision = new(0, asked.Kind, asked.SubjectKind, asked.Subject)
            {
                Other = asked.Other,
                Name = asked.Name,
                Author = asked.Author,
                At = writer.Now,
                Reason = asked.Reason,
            };
            decision = decision with { Number = writer.AddDecision(decision, target?.ToBytes()) };
            Apply(writer, decision, decision.Author);
            return decision;
        });
    }

    /// <summary>Undoes a decision and links anew what it touched.</summary>
    /// <exception cref="ArgumentException">There is no such decision, or it is undone.</exception>
    public Decision Undo(long number, string author)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        Decision decision = Store.FindDecision(number) is { UndoneAt: null } known
            ? known
            : throw new ArgumentException($"there is no decision {number} that could be undone", nameof(number));
        return Writing(writer =>
        {
            if (!writer.UndoDecision(number, author))
                throw new ArgumentException($"decision {number} was undone by somebody else", nameof(number));
            Apply(writer, decision, author);
            return decision with { UndoneBy = author, UndoneAt = writer.Now };
        });
    }

    private void Apply(LedgerWriter writer, Decision decision, string author)
    {
        List<long> stories = StoriesTouchedBy(writer, decision);
        _keeper.Value.Relink(writer, stories, CancellationToken.None);
        writer.Note(
            ChangeKind.Decided,
            decision.SubjectKind == SubjectKind.Story ? decision.Subject : "",
            c =>
                c with
                {
                    Claim = decision.SubjectKind == SubjectKind.Claim ? decision.Subject : null,
                    Text = decision.Reason,
                    Detail = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{decision.Kind.ToString().ToLowerInvariant()} of {decision.Subject} by {author} (decision {decision.Number})"
                    ),
                }
        );
    }

    // A merger undone leaves its stories with the actor that it was merged into.
    private static List<long> StoriesTouchedBy(LedgerWriter writer, Decision decision) =>
        decision.Kind switch
        {
            DecisionKind.Merge =>
            [
                .. writer.StoriesOfActor(decision.Subject).Concat(writer.StoriesOfActor(decision.Other!)).Distinct().Order(),
            ],
            DecisionKind.Split => writer.StoryOfArticle(decision.Other!) is { } story ? [story] : [],
            DecisionKind.Reject => writer.StoryOfArticle(decision.Other!) is { } story ? [story] : [],
            _ => [],
        };

    private (DecisionRequest Request, DecidedActor? Target) Checked(DecisionRequest request)
    {
        switch (request.Kind)
        {
            case DecisionKind.Merge:
                Require(request.SubjectKind == SubjectKind.Actor, "only actors are merged");
                ActorSummary one = ActorOf(request.Subject);
                ActorSummary other = ActorOf(request.Other ?? "");
                Require(one.Id != other.Id, "an actor cannot be merged with itself");
                return (
                    request with
                    {
                        Subject = one.Id.Value,
                        Other = other.Id.Value,
                    },
                    new DecidedActor(other.Id, other.Name, other.Kind, other.Country, IsSplit: false, "")
                );
            case DecisionKind.Split:
                Require(request.SubjectKind == SubjectKind.Actor, "only actors are split");
                Require(!string.IsNullOrWhiteSpace(request.Name), "a split needs the name of the actor that comes of it");
                ActorSummary actor = ActorOf(request.Subject);
                Require(
                    request.Other is { Length: > 0 } article && Store.FindArticle(ArticleId.From(article)) is not null,
                    "a split needs the id of the article whose party is somebody else"
                );
                return (request, new DecidedActor(actor.Id, request.Name!, actor.Kind, actor.Country, IsSplit: true, ""));
            case DecisionKind.Reject:
                Require(request.SubjectKind is SubjectKind.Statement or SubjectKind.Event, "only statements and events are rejected");
                LedgerRow row =
                    Store.FindRow(RowId.From(request.Subject))
                    ?? throw new ArgumentException($"there is no row {request.Subject}", nameof(request));
                // Where it stands, so that its story is found when it is gone.
                return (request with { Other = row.Article.Id.Value }, null);
            default:
                Require(Exists(request), $"there is no {request.SubjectKind.ToString().ToLowerInvariant()} {request.Subject}");
                return (request, null);
        }
    }

    private ActorSummary ActorOf(string id) =>
        id.Length > 0 && Store.FindActor(ActorId.From(id)) is { } actor
            ? actor.Summary
            : throw new ArgumentException($"there is no actor '{id}'", nameof(id));

    private bool Exists(DecisionRequest request) =>
        request.SubjectKind switch
        {
            SubjectKind.Actor => Store.FindActor(ActorId.From(request.Subject)) is not null,
            SubjectKind.Statement or SubjectKind.Event => Store.FindRow(RowId.From(request.Subject)) is not null,
            SubjectKind.Claim => Store.FindClaim(request.Subject) is not null,
            SubjectKind.Story => Store.FindStory(request.Subject) is not null,
            SubjectKind.Article => Store.FindArticle(ArticleId.From(request.Subject)) is not null,
            SubjectKind.Commitment => Store.HasCommitment(request.Subject),
            _ => false,
        };

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw new ArgumentException(message, nameof(holds));
    }
}
