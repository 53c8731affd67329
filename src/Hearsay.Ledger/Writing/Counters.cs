namespace Hearsay.Ledger.Writing;

/// <summary>Names of the counters.</summary>
internal static class Counters
{
    public const string Commits = "commits";
    public const string Articles = "articles";
    public const string Documents = "documents";
    public const string Stories = "stories";
    public const string StoryNumbers = "story-numbers";
    public const string Cells = "cells";
    public const string Statements = "statements";
    public const string Events = "events";
    public const string Claims = "claims";
    public const string Actors = "actors";
    public const string Aliases = "aliases";
    public const string Decisions = "decisions";
    public const string Changes = "changes";
}
