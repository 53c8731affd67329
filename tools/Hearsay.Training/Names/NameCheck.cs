using System.Text.Json;
using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>The verb <c>names-check</c>: the mentions and actors of a corpus file by the given models, for the scorer.</summary>
internal static class NameCheck
{
    public static int Run(CommandArguments options)
    {
        NameFinder finder = NameFinder.Load(options.Text("model", "models/names.model"));
        SyntaxParser parser = options.Text("syntax", "") is { Length: > 0 } syntax ? SyntaxParser.Load(syntax) : SyntaxParser.Load();
        WordVectors vectors = new();
        foreach (
            ReadText text in ReadText.Load(NameCorpus.Load(options.Text("in", "")), MarkingHabit.Phrases, SentenceReader.Load(), parser)
        )
        {
            text.FillVectors(vectors);
            Analysis analysis = finder.FindIn(text.Analysis, vectors);
            Console.Out.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        id = text.Gold.Id,
                        mentions = analysis.Mentions.Select(m => new
                        {
                            start = m.Phrase.Start,
                            end = m.Phrase.End,
                            kind = m.Kind.ToString().ToLowerInvariant(),
                            actor = m.Actor?.Value,
                            form = m.Form.ToString().ToLowerInvariant(),
                        }),
                    }
                )
            );
        }

        return 0;
    }
}
