using Hearsay.Training.Sentences;

namespace Hearsay.Training;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["sentences", string treebanks, string model]:
                return SentenceTraining.Run(treebanks, model);
            default:
                Console.Error.WriteLine("usage: Hearsay.Training sentences FOLDER-OF-UD models/sentences.bin");
                return 2;
        }
    }
}
