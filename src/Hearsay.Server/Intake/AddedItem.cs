namespace Hearsay.Server.Intake;

/// <summary>What became of one item that was sent.</summary>
/// <param name="Item">The item: a file's name, an address, a line's number.</param>
/// <param name="Status"><c>new</c>, <c>new-version</c>, <c>known</c> or <c>failed</c>.</param>
/// <param name="Article">Its id in the ledger; null when it failed.</param>
/// <param name="Story">The story that it belongs to; null when it failed.</param>
/// <param name="Code">The diagnostic's code; null when nothing is to be said.</param>
/// <param name="Message">What went wrong and what to do; null when nothing is to be said.</param>
public sealed record AddedItem(string Item, string Status, string? Article, string? Story, string? Code, string? Message);
