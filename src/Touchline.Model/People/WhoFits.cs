using System.Globalization;
using System.Text;

namespace Touchline.Model.People;

/// <summary>Whom somebody means who types a name, an e-mail address or an id.</summary>
public static class WhoFits
{
    private const CompareOptions AsTyped = CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase;

    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>
    /// Whoever has this id exactly; else this e-mail address; else, of those who are offered, this name; else a name that holds these
    /// letters. Where it is one, that is who is meant; where there are several, nobody can say which.
    /// </summary>
    /// <param name="everybody">Everybody of the organisation.</param>
    /// <param name="isOffered">Who may be named by a name; an id and an address are never mistaken, so they find anybody.</param>
    /// <param name="text">As typed, not empty.</param>
    public static IReadOnlyList<Person> Of(IReadOnlyCollection<Person> everybody, Func<Person, bool> isOffered, string text)
    {
        var plain = Plain(text);
        Person[] byId = [.. everybody.Where(person => person.ExternalId == text)];
        if (byId.Length > 0) return byId;
        Person[] byMail = [.. everybody.Where(person => string.Equals(person.Email, text, StringComparison.OrdinalIgnoreCase))];
        if (byMail.Length > 0) return byMail;
        Person[] byLetters = [.. everybody.Where(person => Holds(person.Name, plain) && isOffered(person))];
        Person[] byName = [.. byLetters.Where(person => Letters.Compare(person.Name, plain, AsTyped) == 0)];
        return byName.Length > 0 ? byName : byLetters;
    }

    /// <summary>Letters without their accents, which are not compared anyway: plain ones are found many times faster.</summary>
    public static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    /// <summary>True where a text holds these letters, case and accents aside: whoever types "bjorn" means Björn.</summary>
    public static bool Holds(string? text, string letters) => text is not null && Letters.IndexOf(text, letters, AsTyped) >= 0;
}
