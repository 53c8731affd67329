namespace Hearsay.Training;

/// <summary>An option of the command line has a value that it cannot have.</summary>
internal sealed class WrongValueException(string message) : Exception(message);
