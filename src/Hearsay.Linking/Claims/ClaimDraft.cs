using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Claims;

/// <summary>A claim in the making: its units, and what is known of it so far.</summary>
internal sealed class ClaimDraft
{
    public ClaimDraft(IReadOnlyList<ClaimUnit> units, IEnumerable<ClaimLink> links, Batch batch)
    {
        Links = [.. links];
        Units = units;
        Rows = [.. units.SelectMany(u => u.Rows).Distinct()];
        Articles = [.. units.Select(u => u.Article).Distinct().Order().Select(a => batch.Article(a).Id)];
        Id = Rows.Order().Aggregate(StableHash.Start, (hash, row) => hash.Add(row.Value)).ToId("c");
    }

    public string Id { get; }

    public IReadOnlyList<ClaimUnit> Units { get; }

    public ImmutableArray<RowId> Rows { get; }

    public ImmutableArray<ArticleId> Articles { get; }

    public ImmutableArray<ClaimLink> Links { get; }

    public ImmutableArray<ClaimOrigin> Origins { get; set; } = [];

    public OriginCount Count { get; set; }

    public List<ClaimUnit> Denials { get; } = [];

    /// <summary>Gets the claims that conflict, and on what.</summary>
    public List<ClaimDraft> Conflicting { get; } = [];
}
