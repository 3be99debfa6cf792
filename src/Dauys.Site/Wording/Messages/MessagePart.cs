namespace Dauys.Site.Wording.Messages;

/// <summary>A part of a message.</summary>
public abstract record MessagePart;

/// <summary>Words as they stand.</summary>
/// <param name="Text">The words.</param>
public sealed record TextPart(string Text) : MessagePart;

/// <summary>A place for a value: <c>{seats}</c>, or <c>#</c> inside a plural.</summary>
/// <param name="Name">The value's name.</param>
public sealed record ValuePart(string Name) : MessagePart;

/// <summary>A choice by a number or by a word.</summary>
/// <param name="Name">The name of the value that decides.</param>
/// <param name="IsPlural">By the plural form of a number, else by the word itself.</param>
/// <param name="Forms">What is said for each form; <c>=0</c> is an exact number, <c>other</c> is for all that is not named.</param>
public sealed record ChoicePart(string Name, bool IsPlural, IReadOnlyDictionary<string, IReadOnlyList<MessagePart>> Forms) : MessagePart;

/// <summary>Words that a page puts into an element, such as a link: <c>&lt;law&gt;the law book&lt;/law&gt;</c>.</summary>
/// <param name="Name">The name by which the page knows it.</param>
/// <param name="Inside">What stands in it.</param>
public sealed record MarkPart(string Name, IReadOnlyList<MessagePart> Inside) : MessagePart;
