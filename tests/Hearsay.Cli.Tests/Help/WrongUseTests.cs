using Hearsay.Cli.Commands;
using Hearsay.Cli.Help;

namespace Hearsay.Cli.Tests.Help;

public sealed class WrongUseTests
{
    [Theory]
    [InlineData("breif a.txt", "there is no command breif; did you mean brief?")]
    [InlineData("nonsense", "there is no command nonsense")]
    [InlineData("brief --nonsense", "there is no option --nonsense")]
    [InlineData("brief --fromat json a.txt", "there is no option --fromat; did you mean --format?")]
    [InlineData("brief --fromat=json a.txt", "there is no option --fromat; did you mean --format?")]
    [InlineData("stats --ledgr x.db", "there is no option --ledgr; did you mean --ledger?")]
    [InlineData("stats more", "'hearsay stats' has no use for 'more'")]
    [InlineData("claim", "'hearsay claim' wants TEXT")]
    [InlineData("claim \"\" a.txt", "TEXT is empty: give a sentence")]
    [InlineData("dyad A", "'hearsay dyad' wants B")]
    [InlineData("keys", "'hearsay keys' wants a command: add, list, revoke, password, remove")]
    [InlineData("keys add", "'hearsay keys add' wants NAME")]
    [InlineData("keys add \"\"", "NAME is empty: give a name")]
    [InlineData("keys password \" \"", "NAME is empty: give a name")]
    [InlineData("keys revoke \"\"", "ID is empty: give a key's id")]
    [InlineData("brief a.txt --out", "--out wants FILE")]
    [InlineData("brief a.txt --format xml", "--format takes text, json or jsonl, not 'xml'")]
    [InlineData("brief a.txt --color purple", "--color takes auto, always or never, not 'purple'")]
    [InlineData("brief a.txt --width wide", "--width wants a whole number of at least 1, not 'wide'")]
    [InlineData("brief a.txt --width -3", "--width wants a whole number of at least 1, not '-3'")]
    [InlineData("brief a.txt --jobs 0", "--jobs wants a whole number of at least 1, not '0'")]
    [InlineData("serve --port 99999", "--port wants a whole number from 0 to 65535, not '99999'")]
    [InlineData("search --in sentences", "--in takes statements, articles or actors, not 'sentences'")]
    [InlineData("search --act shrug", "not 'shrug'")]
    [InlineData("dyad \"\" B", "A is empty: give a name")]
    [InlineData("actor \"\"", "NAME is empty: give a name")]
    [InlineData("brief --actor \"\"", "--actor is empty: give a name")]
    [InlineData("search --speaker \"\"", "--speaker is empty: give a name")]
    [InlineData("decide undo last", "'undo' needs the number of a decision, not 'last'; 'hearsay decide list' shows them")]
    [InlineData("decide undo", "'undo' needs the number of a decision")]
    [InlineData("brief a.txt --outlets /nowhere/grades.csv", "--outlets /nowhere/grades.csv: there is no such file; check the spelling")]
    [InlineData("serve --otlp collector", "--otlp wants a web address such as http://localhost:4318, not 'collector'")]
    [InlineData("serve --public-address ledger", "--public-address wants a web address such as https://ledger.paper.example, not 'ledger'")]
    [InlineData(
        "serve --host nowhere --smtp smtp://mail.example?from=a@b.example",
        "nowhere is not an address: 127.0.0.1 is this computer only, 0.0.0.0 every network"
    )]
    [InlineData(
        "serve --host 0.0.0.0 --smtp smtp://mail.example?from=a@b.example",
        "--smtp needs --public-address or --host-name: links in mails must lead to this server"
    )]
    [InlineData(
        "watch --agent desk( http://oskday.example/feed.xml",
        "--agent wants a name, a version and a remark such as 'osk-desk/1.0 (+mailto:desk@oskday.example)', not 'desk('"
    )]
    [InlineData("decide note s-1", "'note' needs --reason with the text of the note")]
    [InlineData("decide note s-1 --reason \" \"", "'note' needs --reason with the text of the note")]
    [InlineData("decide split a-1 osk-day", "'split' needs --name with the name of the other party")]
    [InlineData("decide split a-1 --name Ola", "'split' needs the article whose name is somebody else's")]
    [InlineData("decide merge a-1", "'merge' needs the actor to merge into")]
    [InlineData("brief --since 2031-03-02 --until 2031-03-01", "--since 2031-03-02 lies after --until 2031-03-01")]
    [InlineData("search --since 2031-03-02 --until 2031-03-01", "--since 2031-03-02 lies after --until 2031-03-01")]
    [InlineData("story --since 2031-03-02 --until 2031-03-01", "--since 2031-03-02 lies after --until 2031-03-01")]
    [InlineData("export --since 2031-03-02 --until 2031-03-01", "--since 2031-03-02 lies after --until 2031-03-01")]
    [InlineData("search --in articles --state denied", "--state does not go with --in articles")]
    [InlineData("search Ola --in actors --outlet Vane", "--outlet does not go with --in actors")]
    [InlineData("add a.txt --ledger \"\"", "--ledger is empty: give a file or an address")]
    [InlineData("stats --ledger \" \"", "--ledger is empty: give a file or an address")]
    [InlineData("brief --outlet \"\"", "--outlet is empty: give a name")]
    [InlineData("export --story \"\"", "--story is empty: give an id")]
    [InlineData(
        "brief a.txt --event-lexicon /nowhere/words.txt",
        "--event-lexicon /nowhere/words.txt: there is no such file; check the spelling"
    )]
    [InlineData("decide ponder", "KIND takes merge, split, confirm, reject, note, undo or list, not 'ponder'")]
    [InlineData(
        "brief a.txt --since 2031-03-01",
        "--since is about the ledger and does not go with files; without FILE the ledger is asked"
    )]
    [InlineData(
        "dyad A B a.txt --ledger x.db",
        "--ledger is about the ledger and does not go with files; without FILE the ledger is asked"
    )]
    public void Explain_WrongLine_SaysItInWordsOfTheHelp(string line, string fault)
    {
        string[] said = [.. WrongUse.Explain(HearsayCommand.Create().Parse(line))];
        Assert.Contains(said[..^1], text => text.EndsWith(fault, StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_CommandBelowAnother_NamesItsHelp() =>
        Assert.Equal("'hearsay keys add --help' says how it is called", WrongUse.Explain(HearsayCommand.Create().Parse("keys add")).Last());
}
