using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Tests.Names;

/// <summary>Reads the stories of <c>tests/specs/name-kinds.md</c>: names that nobody has heard of, and what each of them is.</summary>
public sealed partial class NameKindSpecTests
{
    private const double Floor = 0.75;

    public static TheoryData<string> Titles => [.. Stories().Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Analyze_NamesNobodyHasHeardOf_GetTheirKinds(string title)
    {
        (string text, List<(TextSpan Span, string Kind)> marks) = Unmark(Stories()[title]);
        Analysis analysis = Articles.Read(text);
        string[] wrong =
        [
            .. marks.Where(m => !IsRight(analysis, m.Span, m.Kind)).Select(m => $"{m.Span.TextIn(text)} at {m.Span.Start} is a {m.Kind}"),
        ];
        Assert.True(marks.Count - wrong.Length >= Floor * marks.Count, string.Join('\n', wrong));
    }

    // The name that covers most of the words decides, and the actor it means must be of the kind as well.
    private static bool IsRight(Analysis analysis, TextSpan span, string kind)
    {
        IEnumerable<Mention> there = analysis.Mentions.Where(m => m.Span.Overlaps(span) && m.Form != MentionForm.Pronoun);
        if (kind == "thing")
            return !there.Any(m => m.Span.Length < span.Length + 10 && m.Kind != ActorKind.Place);
        Mention? name = there
            .Where(m => m.Form == MentionForm.Name)
            .OrderByDescending(m => m.Span.OverlapWith(span))
            .ThenBy(m => m.Span.Length)
            .FirstOrDefault();
        Actor? actor = name is null ? null : analysis.Actors.FirstOrDefault(a => a.Id == name.Actor);
        return name is not null && actor is not null && Fits(name.Kind, kind) && Fits(actor.Kind, kind);
    }

    private static bool Fits(ActorKind found, string kind) =>
        kind switch
        {
            "person" => found == ActorKind.Person,
            "place" => found is ActorKind.Place or ActorKind.Government,
            _ => found is ActorKind.Organization or ActorKind.Media or ActorKind.Government or ActorKind.Group,
        };

    private static Dictionary<string, string> Stories()
    {
        string[] sections = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "name-kinds.md")).Split("\n## ")[1..];
        return sections.ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s.Split("```")[1]["news\n".Length..]);
    }

    private static (string Text, List<(TextSpan Span, string Kind)> Marks) Unmark(string marked)
    {
        StringBuilder text = new();
        List<(TextSpan, string)> marks = [];
        int at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            int start = text.Length;
            text.Append(match.Groups["name"].Value);
            marks.Add((TextSpan.FromBounds(start, text.Length), match.Groups["kind"].Value));
            at = match.Index + match.Length;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), marks);
    }

    [GeneratedRegex(@"\[(?<name>[^|\]]+)\|(?<kind>\w+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
