using System.Collections.Immutable;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>Who said what: statements under their speaker, each once however many copies carry it.</summary>
internal static class SpeakerSection
{
    public static void Write(ReportWriter writer, BriefIndex index, StoryScope story, ReportOptions options)
    {
        HashSet<ArticleId> articles = [.. story.Articles];
        Speaker[] speakers = [.. Speaker.All(index, index.Brief.Statements.Where(statement => articles.Contains(statement.Article)))];
        if (speakers.Length == 0)
            return;
        writer.Blank();
        writer.Line(
            0,
            2,
            new Run("WHO SAID WHAT", Tone.Heading),
            Run.Faint($"  {Wording.Count(speakers.Length, "speaker")}, the most quoted first")
        );
        foreach (Speaker speaker in speakers.Take(options.Speakers))
            WriteSpeaker(writer, index, speaker, options);
        if (speakers.Length > options.Speakers)
        {
            string names = string.Join("; ", speakers.Skip(options.Speakers).Select(speaker => speaker.Name));
            writer.Line(2, 2, Run.Faint($"{Wording.Count(speakers.Length - options.Speakers, "more speaker")} (--all): {names}"));
        }
    }

    private static void WriteSpeaker(ReportWriter writer, BriefIndex index, Speaker speaker, ReportOptions options)
    {
        List<Run> head = [Run.Strong(speaker.Name)];
        string about = AboutOf(speaker);
        if (about.Length > 0)
            head.Add(Run.Faint(", " + about));
        writer.Line(2, 4, head);
        foreach (ImmutableArray<Statement> saying in speaker.Sayings.Take(options.StatementsPerSpeaker))
            WriteSaying(writer, index, saying);
        if (speaker.Sayings.Length > options.StatementsPerSpeaker)
            writer.Line(4, 0, Run.Faint($"{speaker.Sayings.Length - options.StatementsPerSpeaker} more (--all)"));
    }

    private static string AboutOf(Speaker speaker)
    {
        if (speaker.Actor is null)
            return speaker.Source.Named || speaker.Source.Anonymity == Anonymity.Unstated ? "" : Wording.Of(speaker.Source.Anonymity);
        foreach (Role role in speaker.Actor.Roles)
            return role.Of is null ? role.Title : $"{role.Title}, {role.Of}";
        return speaker.Actor.Kind == ActorKind.Person ? "" : Wording.Of(speaker.Actor.Kind);
    }

    private static void WriteSaying(ReportWriter writer, BriefIndex index, ImmutableArray<Statement> saying)
    {
        Statement first = saying[0];
        List<Run> source = [.. index.SourceOf(first.Article)];
        string[] also = [.. SecondOutlets(index, saying)];
        if (also.Length > 0)
            source.Add(Run.Faint("; also " + string.Join(", ", also)));
        foreach (string circumstance in CircumstancesOf(index, first))
            source.Add(Run.Faint("; " + circumstance));
        Tone tone = first.Act == SpeechAct.Denial ? Tone.Alarm : Tone.Plain;
        writer.Evidence(
            4,
            new Run(Wording.Of(first, Speaker.NameOf(index, first)), tone),
            Wording.LongestAct,
            index.SayingOf(first),
            source
        );
    }

    // An article may say a thing twice; it is not its own second outlet.
    private static IEnumerable<string> SecondOutlets(BriefIndex index, ImmutableArray<Statement> saying) =>
        saying
            .Where(copy => copy.Article != saying[0].Article)
            .Select(copy => index.OutletOf(copy.Article))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> CircumstancesOf(BriefIndex index, Statement statement)
    {
        if (index.NameOf(statement.Addressee, statement.Article) is { } addressee)
            yield return "to " + addressee;
        if (index.NameOf(statement.Channel, statement.Article) is { } channel)
            yield return "through " + channel;
        if (statement.Date is { } date && date.Value != index.DayOf(statement.Article))
            yield return "said " + DateWording.Of(date.Value);
        if (statement.Certainty is Certainty.Probable or Certainty.Possible)
            yield return statement.Certainty == Certainty.Probable ? "as probable" : "as possible";
        if (statement.Form == StatementForm.Written)
            yield return "in writing";
        string chain = ChainOf(index, statement);
        if (chain.Length > 0)
            yield return "according to " + chain;
    }

    private static string ChainOf(BriefIndex index, Statement statement)
    {
        List<string> chain = [];
        HashSet<Core.RowId> seen = [statement.Id];
        for (Statement? parent = ParentOf(index, statement); parent is not null && seen.Add(parent.Id); parent = ParentOf(index, parent))
        {
            // Nobody has from himself what he adds in his own sentence.
            if (!AreOne(parent.Source.Party, statement.Source.Party))
                chain.Add(Speaker.NameOf(index, parent));
        }

        return string.Join(", who had it from ", chain.AsEnumerable().Reverse());
    }

    // "We said we would stop", she said.
    private static bool AreOne(ActorReference one, ActorReference other) =>
        one == other || (one.Actor is { } actor && actor == other.Actor);

    private static Statement? ParentOf(BriefIndex index, Statement statement) =>
        statement.Parent is { } parent ? index.StatementOf(parent) : null;
}
