using Hearsay.Cli.Reports.Sections;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>A brief as text for a person: story by story, the most contested and the most told first.</summary>
internal static class BriefReport
{
    public static void Write(ReportWriter writer, Brief brief, ReportOptions options)
    {
        BriefIndex index = new(brief);
        OverviewSection.Write(writer, brief);
        StoryScope[] stories = StoryScope.All(index);
        for (int i = 0; i < stories.Length; i++)
        {
            writer.Blank();
            WriteStory(writer, index, stories[i], stories.Length > 1 ? i + 1 : null, options);
        }
    }

    private static void WriteStory(ReportWriter writer, BriefIndex index, StoryScope story, int? number, ReportOptions options)
    {
        StoryHeading.Write(writer, index, story, number, options);
        ClaimSection.Write(writer, index, story, options);
        ConflictSection.Write(writer, index, story, options);
        CorrectionSection.Write(writer, index, story, options);
        CommitmentSection.Write(writer, index, story, options);
        TimelineSection.Write(writer, index, story, options);
        SpeakerSection.Write(writer, index, story, options);
        UnknownSection.Write(writer, index, story, options);
    }
}
