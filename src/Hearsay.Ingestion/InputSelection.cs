using System.Collections.Immutable;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion;

/// <summary>What the arguments of a command come to.</summary>
/// <param name="Files">In the order of the arguments; within a folder or glob in ordinal order of the path; each file once.</param>
/// <param name="Diagnostics">What is missing or cannot be entered.</param>
public sealed record InputSelection(ImmutableArray<InputFile> Files, ImmutableArray<Diagnostic> Diagnostics);
