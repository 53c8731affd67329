using Hearsay.Language.NameSpans;
using Hearsay.Testing;
using Hearsay.Training.NameSpans;

namespace Hearsay.Training.Tests.NameSpans;

public sealed class SpanStoreTests : IDisposable
{
    // Vectors keep a signed byte a number, shares an unsigned one.
    private const float VectorStep = 1f / sbyte.MaxValue;
    private const float ShareStep = 1f / byte.MaxValue;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        SpanStore store = Written();

        List<SpanExample> read = [.. store.Read("teacher")];

        Assert.Equal(2, read.Count);
        foreach ((SpanExample expected, SpanExample actual) in Examples().Zip(read))
        {
            Assert.Equal(expected.Features, actual.Features);
            Assert.Equal(expected.Capitals, actual.Capitals);
            Assert.Equal(expected.Starts, actual.Starts);
            Assert.Equal(expected.Spans, actual.Spans);
            AssertNear(expected.Vectors, actual.Vectors, VectorStep);
            AssertNear(expected.Targets, actual.Targets, ShareStep);
        }
    }

    [Fact]
    public void Read_MarksOfAnotherReader_AreItsOwn()
    {
        SpanStore store = Written();

        AssertNear(Examples()[1].Read, store.Read("trees").Last().Targets, ShareStep);
    }

    [Fact]
    public void Read_Targets_AddUpToOne()
    {
        foreach (SpanExample example in Written().Read("teacher"))
        {
            foreach (float[] shares in example.Targets.Chunk(SpanNetwork.Classes))
                Assert.Equal(1, shares.Sum(), 5);
        }
    }

    [Fact]
    public void Mark_SeveralMarks_AreShownInOrderAndReplaced()
    {
        SpanStore store = Written();
        List<float[][]> shown = [];

        store.Mark(
            "both",
            ["teacher", "trees"],
            (_, marks) =>
            {
                shown.Add([.. marks]);
                return SpanStore.Mix(marks, [0.75f, 0.25f]);
            }
        );

        AssertNear(Examples()[0].Targets, shown[0][0], ShareStep);
        AssertNear(Examples()[0].Read, shown[0][1], ShareStep);
        float[] mixed = [.. Examples()[0].Targets.Zip(Examples()[0].Read, (t, r) => (0.75f * t) + (0.25f * r))];
        AssertNear(mixed, store.Read("both").First().Targets, 2 * ShareStep);
    }

    [Fact]
    public void Mix_Marks_AreWeighedBeforeTheyAreAdded() =>
        Assert.Equal(
            [0.75f, 0.25f],
            SpanStore.Mix(
                [
                    [1, 0],
                    [0, 1],
                ],
                [0.75f, 0.25f]
            )
        );

    private SpanStore Written()
    {
        SpanStore store = new(_folder.Path);
        store.Write(Examples(), "teacher", "trees");
        return store;
    }

    private static SpanExample[] Examples() =>
        [
            new()
            {
                Vectors = [0.5f, -1, 0.25f, 1, 0, -0.125f],
                Features =
                [
                    [3, 7, 11],
                    [5],
                    [],
                ],
                Capitals = [true, false, true],
                Starts = [0, 2, 3],
                Spans = [new NameSpan(0, 1), new NameSpan(0, 2)],
                Targets = [0.1f, 0.6f, 0.1f, 0.1f, 0.05f, 0.05f, 1, 0, 0, 0, 0, 0],
                Read = [0, 0, 1, 0, 0, 0, 0.5f, 0.5f, 0, 0, 0, 0],
            },
            new()
            {
                Vectors = [0, 0, 2, -2],
                Features =
                [
                    [1, 2],
                    [2],
                ],
                Capitals = [true, true],
                Starts = [0, 2],
                Spans = [new NameSpan(1, 2)],
                Targets = [0.2f, 0, 0, 0.8f, 0, 0],
                Read = [0, 0, 0, 0, 0.4f, 0.6f],
            },
        ];

    private static void AssertNear(float[] expected, float[] actual, float step)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - (2 * step), expected[i] + (2 * step));
    }
}
