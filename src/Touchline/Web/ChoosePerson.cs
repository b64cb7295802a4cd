using Touchline.Data;
using Touchline.Look;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Web;

/// <summary>
/// Whom a form names: chosen from a list while people are few, typed where they are more. What is sent is found in the same way in both
/// cases, so a form does not care which it was.
/// </summary>
public sealed class ChoosePerson(TouchlineDb db, Present present, PeopleDirectories directories)
{
    /// <summary>A longer list helps nobody and weighs more than the page around it.</summary>
    public const int MostListed = 500;

    private const int MostNamed = 5;

    /// <summary>Everybody who is here today, but one; null where they are too many to list.</summary>
    public async Task<IReadOnlyList<Option>?> OfferAsync(PersonId? but, CancellationToken cancellation)
    {
        var people = await db.SomePeopleAsync((await present.ReadAsync(cancellation)).Today, MostListed + 1, cancellation);
        return Offer(people)?.Where(option => option.Value != but?.Value.ToString()).ToList();
    }

    /// <summary>These people by name; null where they are too many to list.</summary>
    public static IReadOnlyList<Option>? Offer(IReadOnlyCollection<Person> people) => people.Count > MostListed ? null
        : [.. people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).Select(person => new Option(person.Id.Value.ToString(), person.Name))];

    /// <summary>
    /// Who is meant by what was sent: our own id, as a list sends it, or an id, e-mail address or name. Null where nothing was sent, or
    /// where the form now says why not.
    /// </summary>
    /// <param name="form">The form, which is to be asked afterwards whether anything is broken.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="missing">What to say where nothing was sent; null where nobody may be named.</param>
    /// <param name="among">Who may be found by name; null for everybody who is here today.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<PersonId?> ReadAsync(Form form, string field, string? missing, IReadOnlySet<PersonId>? among, CancellationToken cancellation)
    {
        if (form.TextOrNull(field) is not { } text)
        {
            if (missing is not null) form.Refuse("missing", field, missing);
            return null;
        }
        if (Guid.TryParse(text, out var id) && await db.PersonAsync(new PersonId(id), cancellation) is { } chosen) return chosen.Id;
        var today = (await present.ReadAsync(cancellation)).Today;
        var fitting = WhoFits.Of((await directories.ReadAsync(cancellation)).People, person => among?.Contains(person.Id) ?? person.Employed.Contains(today), text);
        if (fitting is [var only]) return only.Id;
        if (fitting.Count == 0) form.Refuse("nobody-fits", field, $"Nobody fits “{text}”. Type a part of the name, or the whole e-mail or id as it stands under People.");
        else form.Refuse("several-fit", field, Several(text, fitting));
        return null;
    }

    // Those first of whose names a word begins so: "ann" is rather Ann than Hanna.
    private static string Several(string text, IReadOnlyList<Person> fitting)
    {
        var begins = " " + WhoFits.Plain(text);
        var named = fitting.OrderByDescending(person => WhoFits.Holds(" " + person.Name, begins)).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).Take(MostNamed).Select(person => $"{person.Name} ({person.Email ?? person.ExternalId})");
        var more = fitting.Count > MostNamed ? $" and {Words.Number(fitting.Count - MostNamed)} more" : "";
        return $"{Words.Number(fitting.Count)} people fit “{text}”: {string.Join(", ", named)}{more}. Type the whole name, or the e-mail or id of the one you mean.";
    }
}
