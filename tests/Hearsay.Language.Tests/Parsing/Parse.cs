using Hearsay.Core.Analyses;
using Hearsay.Language.Parsing;

namespace Hearsay.Language.Tests.Parsing;

/// <summary>Reads and parses text whose paragraphs are divided by empty lines.</summary>
internal static class Parse
{
    public static SyntaxParser Parser { get; } = SyntaxParser.Load();

    public static Analysis Of(string text) => Parser.Parse(Reading.Of(text));
}
