namespace Touchline.CommandLine;

/// <summary>The command was used wrongly: exit 2.</summary>
public sealed class WrongUseException(string words) : Exception(words);

/// <summary>The command was understood and refused, and changed nothing: exit 1.</summary>
public sealed class RefusedException(string words) : Exception(words);
