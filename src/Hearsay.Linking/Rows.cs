using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking;

/// <summary>The statements and events of all articles, in the brief's ids: by article, then in the order of the text.</summary>
internal sealed class Rows
{
    private readonly Dictionary<RowId, Statement> _statements;
    private readonly HashSet<string> _lifted;

    private Rows(ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        Statements = statements;
        Events = events;
        _statements = statements.ToDictionary(s => s.Id);
        _lifted =
        [
            .. statements
                .Where(s => s.Quoted == QuotationKind.Block)
                .Select(s => s.Source.Party.Description)
                .OfType<string>()
                .Select(NameKey.Of)
                .Where(key => key.Length > 0),
        ];
    }

    public ImmutableArray<Statement> Statements { get; }

    public ImmutableArray<Event> Events { get; }

    /// <summary>Rewrites the rows of a batch.</summary>
    /// <exception cref="ArgumentException">Two rows of one article have the same id.</exception>
    public static Rows Of(Batch batch, ActorDirectory actors)
    {
        HashSet<RowId> seen = [];
        HashSet<RowId> shared = [];
        foreach (Annotation annotation in batch.Annotations)
        {
            foreach (RowId id in annotation.Statements.Select(s => s.Id).Concat(annotation.Events.Select(e => e.Id)))
            {
                if (!seen.Add(id))
                    shared.Add(id);
            }
        }

        List<Statement> statements = [];
        List<Event> events = [];
        PartyResolver parties = new(batch, actors);
        for (int i = 0; i < batch.Count; i++)
        {
            int article = i;
            statements.AddRange(
                batch.Annotations[i].Statements.OrderBy(s => s.Content[0]).Select(s => Rewrite(s, article, parties, Unique))
            );
            events.AddRange(batch.Annotations[i].Events.OrderBy(e => e.Trigger).Select(e => Rewrite(e, article, parties, Unique)));

            // Copies may carry rows of the same words: there the article's id tells them apart.
            RowId Unique(RowId id) =>
                shared.Contains(id)
                    ? RowId.From(StableHash.Start.Add(id.Value).Add(batch.Article(article).Id.Value).ToId(id.Value[..1]))
                    : id;
        }

        return new Rows([.. statements], [.. events]);
    }

    /// <summary>Whether an article of the story lifts a passage from an outlet of this name: then it is an outlet wherever it is named, "the broadcaster X" too.</summary>
    public bool IsLiftedFrom(string words)
    {
        string key = NameKey.Of(words);
        return _lifted.Contains(key)
            || _lifted.Any(name => name.Contains(' ', StringComparison.Ordinal) && key.EndsWith(" " + name, StringComparison.Ordinal));
    }

    public Statement? Find(RowId? id) => id is { } row && _statements.TryGetValue(row, out Statement? statement) ? statement : null;

    /// <summary>The statement and those that hold it, innermost first. A circle is cut.</summary>
    public List<Statement> ChainOf(Statement statement)
    {
        List<Statement> chain = [statement];
        while (Find(chain[^1].Parent) is { } parent && !chain.Contains(parent))
            chain.Add(parent);
        return chain;
    }

    private static Statement Rewrite(Statement statement, int article, PartyResolver parties, Func<RowId, RowId> unique) =>
        statement with
        {
            Id = unique(statement.Id),
            Source = parties.Resolve(article, statement.Source),
            Addressee = parties.Resolve(article, statement.Addressee),
            Channel = parties.Resolve(article, statement.Channel),
            Parent = statement.Parent is { } parent ? unique(parent) : null,
        };

    private static Event Rewrite(Event happening, int article, PartyResolver parties, Func<RowId, RowId> unique) =>
        happening with
        {
            Id = unique(happening.Id),
            Actor = parties.Resolve(article, happening.Actor),
            Recipient = parties.Resolve(article, happening.Recipient),
            Place = parties.Resolve(article, happening.Place),
            Statement = happening.Statement is { } statement ? unique(statement) : null,
        };
}
