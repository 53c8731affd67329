using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names.Actors;

/// <summary>An actor while the article is being read.</summary>
internal sealed class ActorDraft(string name, ActorKind kind)
{
    public string Name { get; set; } = name;

    public ActorKind Kind { get; set; } = kind;

    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal) { name };

    public List<Role> Roles { get; } = [];

    public string? Country { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Gets whether a name tells who it is; else its name is a description.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Gets or sets how often the whole name or a titled one stands in the text.</summary>
    public int FullMentions { get; set; }

    /// <summary>Gets or sets the word where it is first meant.</summary>
    public int FirstWord { get; set; } = int.MaxValue;

    // A name comes up again and again, mostly for the same reason.
    private (string Kind, string Reason)? _otherName;

    /// <summary>Why a name of this kind that is not the actor's fullest means it.</summary>
    public string ReasonOfOtherName(string kind)
    {
        if (_otherName is { } known && known.Kind == kind)
            return known.Reason;
        string reason = $"{kind}; here another name of {Name}";
        _otherName = (kind, reason);
        return reason;
    }

    public bool IsPerson => Kind == ActorKind.Person;

    public void AddRole(string title, string? of, string? date, RoleStanding standing = RoleStanding.Held)
    {
        if (title.Length == 0)
            return;
        for (int i = 0; i < Roles.Count; i++)
        {
            if (!Roles[i].Title.Equals(title, StringComparison.OrdinalIgnoreCase) || Roles[i].Standing != standing)
                continue;
            if (of is null || of == Roles[i].Of)
                return;
            if (Roles[i].Of is null)
            {
                Roles[i] = Roles[i] with { Of = of };
                return;
            }
        }

        Roles.Add(new Role(title, of, date) { Standing = standing });
    }
}
