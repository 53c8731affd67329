using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Parsing;

/// <summary>Writes an article's syntax as one JSON object. Positions count code points; heads are 1-based in their sentence, 0 is the root.</summary>
public static class SyntaxJsonWriter
{
    /// <summary>One article: its sentences and their words.</summary>
    /// <exception cref="ArgumentException">The analysis has no syntax.</exception>
    public static void Write(Utf8JsonWriter output, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Syntax.Length != analysis.Tokens.Length)
            throw new ArgumentException("The analysis has no syntax.", nameof(analysis));
        CodePointIndex codePoints = new(analysis.Text);
        output.WriteStartObject();
        output.WriteString("id", analysis.Article.Id.Value);
        output.WriteStartArray("sentences");
        foreach (Sentence sentence in analysis.Sentences)
        {
            output.WriteStartObject();
            WriteSpan(output, sentence.Span, codePoints);
            output.WriteStartArray("words");
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
                WriteWord(output, analysis, sentence, i, codePoints);
            output.WriteEndArray();
            output.WriteEndObject();
        }

        output.WriteEndArray();
        output.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter output, Analysis analysis, Sentence sentence, int index, CodePointIndex codePoints)
    {
        WordSyntax word = analysis.Syntax[index];
        output.WriteStartObject();
        WriteSpan(output, analysis.Tokens[index].Span, codePoints);
        output.WriteString("form", analysis.TextOf(index));
        output.WriteString("lemma", word.Lemma);
        output.WriteString("upos", word.Upos.ToName());
        output.WriteString("xpos", word.Xpos.ToName());
        output.WriteString("features", word.Features.ToString());
        output.WriteNumber("head", word.IsRoot ? 0 : word.Head - sentence.FirstToken + 1);
        output.WriteString("relation", word.Relation.ToName());
        output.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter output, TextSpan span, CodePointIndex codePoints)
    {
        output.WriteNumber("start", codePoints.ToCodePoint(span.Start));
        output.WriteNumber("end", codePoints.ToCodePoint(span.End));
    }
}
