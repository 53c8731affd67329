using System.Reflection;

namespace Hearsay.EndToEnd.House;

/// <summary>Conventions that a reader relies on, held over the built assemblies and the sources.</summary>
public sealed class SourceRuleTests
{
    private static readonly string[] EmptyNames = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Utilities", "Common"];

    public static TheoryData<string> Assemblies =>
        [
            .. Directory
                .GetFiles(AppContext.BaseDirectory, "Hearsay*.dll")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(name => name != "Hearsay.EndToEnd")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Types_Classes_AreSealedStaticOrAbstract(string assembly) =>
        Assert.Empty(
            TypesOf(assembly).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName)
        );

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Types_Names_SayWhatTheyAre(string assembly) =>
        Assert.Empty(
            TypesOf(assembly)
                .Where(type => EmptyNames.Any(part => type.Name.EndsWith(part, StringComparison.Ordinal)))
                .Select(type => type.FullName)
        );

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Namespaces_LastPart_IsNoTypesName(string assembly)
    {
        Type[] types = TypesOf(assembly);
        HashSet<string> names = [.. types.Select(type => type.Name)];
        Assert.Empty(types.Select(type => type.Namespace!.Split('.')[^1]).Where(names.Contains).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Types_StaticFields_AreReadOnly(string assembly) =>
        Assert.Empty(
            TypesOf(assembly)
                .SelectMany(type =>
                    type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                )
                .Where(field => field is { IsInitOnly: false, IsLiteral: false })
                .Select(field => $"{field.DeclaringType}.{field.Name}")
        );

    [Theory]
    [InlineData("Console.", "src/Hearsay.Cli/")]
    [InlineData("HttpClient", "src/Hearsay.Ingestion/")]
    [InlineData("unsafe ", "src/Hearsay.Language/")]
    [InlineData("NotImplementedException", null)]
    public void Sources_Word_StandsOnlyWhereItMay(string word, string? allowedIn) =>
        Assert.DoesNotContain(
            SourceLines(),
            line =>
                line.Text.Contains(word, StringComparison.Ordinal)
                && (allowedIn is null || !line.File.Contains(allowedIn, StringComparison.Ordinal))
        );

    // What the compiler makes (closures, iterators, generated patterns) carries names in angle brackets or its own attribute.
    private static Type[] TypesOf(string assembly) =>
        [
            .. Assembly
                .Load(assembly)
                .GetTypes()
                .Where(type =>
                    type.Namespace?.StartsWith("Hearsay", StringComparison.Ordinal) == true
                    && !(type.FullName ?? "").Contains('<', StringComparison.Ordinal)
                ),
        ];

    private static IEnumerable<(string File, int Number, string Text)> SourceLines()
    {
        string source = Path.Combine(CommandLine.Root, "src");
        foreach (string path in Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string file = Path.GetRelativePath(CommandLine.Root, path).Replace('\\', '/');
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal))
                continue;
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                if (!lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal))
                    yield return (file, i + 1, lines[i]);
            }
        }
    }
}
