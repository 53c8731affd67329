using System.Text.Json;
using System.Text.Json.Nodes;
using Hearsay.Core.Text;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.NameSpans;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>Marks a teacher's texts again: the likelihood of a name is the mean of what the teacher and a trained reader give it.</summary>
internal static class TeacherTexts
{
    private const float TeacherPart = 0.5f;

    // What is less likely than this is not written.
    private const float Least = 0.2f;

    private const int MostWords = 8_000_000;

    /// <summary>Marks the texts of a folder; returns a new folder with the same texts.</summary>
    public static string Relabel(
        string folder,
        MentionReader reader,
        SentenceReader sentences,
        SyntaxParser parser,
        CommandArguments options
    )
    {
        string output = Directory.CreateTempSubdirectory("hearsay-teacher-").FullName;
        int words = 0;
        WordVectors vectors = new();
        foreach (string path in NameTexts.TeacherFiles(folder))
        {
            if (words > options.Integer("relabeled-words", MostWords))
                break;
            Dictionary<string, JsonNode> rows = File.ReadLines(path)
                .Select(l => JsonNode.Parse(l)!)
                .ToDictionary(n => n["id"]!.GetValue<string>(), StringComparer.Ordinal);
            using StreamWriter writer = new(Path.Combine(output, Path.GetFileName(path)));
            foreach (ReadText text in ReadText.Load(NameCorpus.Load(path), MarkingHabit.Phrases, sentences, parser))
            {
                text.FillVectors(vectors);
                words += text.Tree.Count;
                JsonNode row = rows[text.Gold.Id];
                row["mentions"] = JsonSerializer.SerializeToNode(Mix(text, reader.Shares(text.Reading, vectors, MarkingHabit.Phrases)));
                writer.WriteLine(row.ToJsonString());
            }
        }

        return output;
    }

    private static List<object> Mix(ReadText text, Dictionary<NameSpan, float[]> read)
    {
        SpanOffers offers = new(text.Reading);
        Dictionary<NameSpan, (GoldMention Mention, float[] Shares)> names = [];
        List<(double P, object Row)> rows = [];
        foreach (GoldMention mention in text.Gold.Mentions)
        {
            if (mention.Form != "name")
            {
                rows.Add(
                    (mention.Likelihood, RowOf(mention.Span, mention.Kind, mention.Form!, mention.Likelihood, mention.KindLikelihood))
                );
                continue;
            }

            int first = text.Analysis.TokenAtOrAfter(mention.Span.Start);
            int end = text.Analysis.TokenAtOrAfter(mention.Span.End);
            if (end < text.Tree.Count && text.Analysis.Tokens[end].Span.Start < mention.Span.End)
                end++;
            if (first >= end)
                continue;
            float[] shares = new float[SpanNetwork.Classes];
            float isKind = (float)(mention.Likelihood * mention.KindLikelihood);
            Array.Fill(shares, ((float)mention.Likelihood - isKind) / (shares.Length - 2), 1, shares.Length - 1);
            shares[(int)SpanExample.ClassOf(mention)] = isKind;
            names.TryAdd(offers.Trim(first, end), (mention, shares));
        }

        foreach (NameSpan span in names.Keys.Union(read.Keys))
        {
            bool taught = names.TryGetValue(span, out (GoldMention Mention, float[] Shares) teacher);
            float[] mixed = taught ? Array.ConvertAll(teacher.Shares, s => s * TeacherPart) : new float[SpanNetwork.Classes];
            if (read.TryGetValue(span, out float[]? shares))
            {
                for (int c = 1; c < shares.Length; c++)
                    mixed[c] += (1 - TeacherPart) * shares[c];
            }
            else if (!taught)
            {
                continue;
            }

            float all = mixed.Sum();
            int best = Array.IndexOf(mixed, mixed.Max());
            if (all < Least || best == 0)
                continue;
            TextSpan letters = TextSpan.FromBounds(
                text.Analysis.Tokens[span.First].Span.Start,
                text.Analysis.Tokens[span.End - 1].Span.End
            );
            string kind = (SpanClass)best switch
            {
                SpanClass.Person => "person",
                SpanClass.Organization => "organization",
                SpanClass.Place => "place",
                _ => "other",
            };
            string form = best == (int)SpanClass.Nameless ? "nominal" : "name";
            rows.Add((all, RowOf(taught ? teacher.Mention.Span : letters, kind, form, all, mixed[best] / all)));
        }

        return [.. rows.OrderByDescending(r => r.P).Select(r => r.Row)];
    }

    private static object RowOf(TextSpan span, string kind, string form, double p, double kp) =>
        new
        {
            start = span.Start,
            end = span.End,
            kind,
            form,
            p = Math.Round(p, 3),
            kp = Math.Round(kp, 3),
        };
}
