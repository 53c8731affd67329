using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Articles;

/// <summary>The letters of an article, block by block, with the marks over them and the notes beside them. No letter is added, dropped or moved.</summary>
internal static class ArticleText
{
    public static Html Of(BriefIndex index, Article article, ArticleNotes notes, DecisionForms forms)
    {
        List<Html> parts = [];
        int next = 0;
        int note = 0;
        HashSet<int> begun = [];
        foreach (Block block in article.Blocks)
        {
            Loose(article, TextSpan.FromBounds(next, block.Span.Start));
            next = block.Span.End;
            List<int> own = [];
            while (note < notes.Statements.Length && ArticleNotes.Start(notes.Statements[note]) < block.Span.End)
                own.Add(++note);
            parts.Add(Render(index, article, block, notes, own, begun, forms));
        }

        Loose(article, TextSpan.FromBounds(next, article.Text.Length));
        return Html.Join(parts);

        // Letters that no block holds are shown all the same.
        void Loose(Article owner, TextSpan span)
        {
            if (!span.Slice(owner.Text).IsWhiteSpace())
                parts.Add(Html.Of($"""<div class="block"><p class="letters">{owner.Slice(span.TrimIn(owner.Text))}</p></div>"""));
        }
    }

    private static Html Render(
        BriefIndex index,
        Article article,
        Block block,
        ArticleNotes notes,
        List<int> own,
        HashSet<int> begun,
        DecisionForms forms
    )
    {
        Numbering numbering = new(own);
        IEnumerable<Html> letters = MarkedRuns
            .Of(block.Span, notes.Marks.Where(mark => mark.Span.Overlaps(block.Span)))
            .Select(run => Run(article, run, notes, numbering, begun))
            .ToArray();
        string kind = block.Kind switch
        {
            BlockKind.Heading => "block heading",
            BlockKind.BlockQuotation => "block quotation",
            BlockKind.Caption => "block caption",
            BlockKind.Boilerplate => "block furniture",
            BlockKind.Correction => "block correction",
            _ => "block",
        };
        Html label = block.IsBoilerplate ? Html.Of($"""<p class="furniture-label">page furniture, not read</p>""") : Html.Empty;
        Html list =
            own.Count == 0
                ? label
                : Html.Of(
                    $"""<ol class="notes">{own.Select(number => StatementNote.Of(index, notes, number, numbering.Of(number), forms))}</ol>"""
                );
        return Html.Of($"""<div class="{kind}"><p class="letters">{letters}</p>{list}</div>""");
    }

    private static Html Run(Article article, MarkedRun run, ArticleNotes notes, Numbering numbering, HashSet<int> begun)
    {
        string letters = article.Slice(run.Span);
        if (run.Marks.IsEmpty)
            return Html.Text(letters);
        TextMark top = run.Marks[^1];
        TextMark? said = run.Marks.Where(mark => mark.Note > 0).Select(mark => (TextMark?)mark).LastOrDefault();
        string classes = ClassesOf(run.Marks, numbering);
        bool isMarked = top.Role == MarkRole.Evidence && top.Span.Start == run.Span.Start;
        Html id = isMarked ? Html.Of($""" id="marked" """) : Html.Empty;
        // White space between two marks is no link: nobody could tell where it leads.
        if (said is not { } mark || string.IsNullOrWhiteSpace(letters))
            return Html.Of($"""<span{id} class="{classes}">{letters}</span>""");
        Statement statement = notes.Statements[mark.Note - 1];
        Html anchors = Html.Join(
            run.Marks.Where(covering => covering.Note > 0 && begun.Add(covering.Note))
                .Select(covering => Html.Of($"""<span id="{PageLink.Anchor(notes.Statements[covering.Note - 1].Id)}"></span>"""))
        );
        // One stop of the keyboard for each statement: its first letters.
        Html stop = anchors.IsEmpty ? Html.Of($""" tabindex="-1" """) : Html.Empty;
        Html number =
            mark.Role == MarkRole.Content && run.Span.End == mark.Span.End && statement.Content[^1] == mark.Span
                ? Html.Of($""" data-n="{numbering.Of(mark.Note)}" """)
                : Html.Empty;
        return Html.Of($"""{anchors}<a{id}{stop}{number} class="{classes}" href="#{StatementNote.AnchorOf(statement)}">{letters}</a>""");
    }

    private static string ClassesOf(ImmutableArray<TextMark> marks, Numbering numbering)
    {
        SortedSet<string> classes = new(StringComparer.Ordinal) { "said" };
        foreach (TextMark mark in marks)
        {
            classes.Add(
                mark.Role switch
                {
                    MarkRole.Content => "content",
                    MarkRole.Cue => "cue",
                    MarkRole.Source => "source",
                    MarkRole.Change => "change",
                    _ => "evidence-mark",
                }
            );
            if (mark.Note > 0)
                classes.Add("n" + numbering.Of(mark.Note));
        }

        if (marks.Count(mark => mark.Role == MarkRole.Content) > 1)
            classes.Add("deep");
        return string.Join(' ', classes);
    }
}

/// <summary>Numbers that start anew in every block: the style sheet lights a note and its letters up by them.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<int, int> _numbers = [];

    public Numbering(IEnumerable<int> notes)
    {
        foreach (int note in notes)
            Of(note);
    }

    public string Of(int note)
    {
        if (!_numbers.TryGetValue(note, out int number))
            _numbers[note] = number = _numbers.Count + 1;
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
