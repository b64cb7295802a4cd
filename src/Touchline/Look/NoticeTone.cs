namespace Touchline.Look;

/// <summary>How a <see cref="Notice"/> speaks: plainly, about what is private, or about what went wrong.</summary>
public enum NoticeTone { Plain, Private, Bad }
