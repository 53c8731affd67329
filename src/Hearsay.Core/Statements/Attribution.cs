using System.Collections.Immutable;
using Hearsay.Core.Text;

namespace Hearsay.Core.Statements;

/// <summary>An attribution relation as PARC and PolNeAR annotate it: the outermost ones, each role a list of spans.</summary>
public sealed record Attribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
