using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Web;

namespace Touchline.Features.Sessions.Rubrics;

/// <summary>What the page of rubrics shows.</summary>
public sealed record RubricsRow(IReadOnlyList<Rubric> Rubrics, IReadOnlyList<string> Segments, bool MayChange, DateOnly Today);

internal static class RubricRoutes
{
    public static void MapRubrics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Rubrics, async (Guid? change, RubricBook book, TouchlineDb db, Present present, Access access, CancellationToken cancellation) =>
            Pages.Of<RubricsPage>(new { Row = await ReadAsync(book, db, present, access, cancellation), Change = change })).Needs(Right.ReadStandards);
        routes.MapForm(Urls.Rubrics + "/{rubric:guid}", async (Guid rubric, ChangeRubric use, RubricBook book, TouchlineDb db, Present present, Access access, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            try
            {
                await use.SaveAsync(new RecordId(rubric), form.Number("version", "Version", 1, 100_000) ?? 0, form.Text("name"), SkillsOf(form), http.RequestAborted);
                return SessionsFeature.Back(http, toasts, new ToastMessage("Rubric saved as a new version", "Audits made by the old one keep it."), Urls.Rubrics);
            }
            catch (BrokenRulesException broken)
            {
                return Pages.Refused<RubricsPage>(new { Row = await ReadAsync(book, db, present, access, http.RequestAborted), Change = (Guid?)rubric, Form = form, Errors = broken.ToFieldErrors() });
            }
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Rubrics + "/{rubric:guid}/copy", async (Guid rubric, ChangeRubric use, Toasts toasts, HttpContext http) =>
        {
            var copy = await use.CopyAsync(new RecordId(rubric), (await Form.ReadAsync(http)).Text("segment"), http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage($"{copy.Name} made"), $"{Urls.Rubrics}?change={copy.Id.Value}");
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Rubrics + "/{rubric:guid}/retire", async (Guid rubric, ChangeRubric use, Toasts toasts, HttpContext http) =>
        {
            await use.RetireAsync(new RecordId(rubric), http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage("Taken out of use", "Its audits keep it."), Urls.Rubrics);
        }).Needs(Right.ChangeStandards);
    }

    private static async Task<RubricsRow> ReadAsync(RubricBook book, TouchlineDb db, Present present, Access access, CancellationToken cancellation)
    {
        return new RubricsRow(
            [.. (await book.NewestAsync(cancellation)).OrderBy(rubric => rubric.IsForCoaches).ThenBy(rubric => rubric.Segment)],
            [.. (await db.SegmentsAsync(cancellation)).Order(StringComparer.CurrentCultureIgnoreCase)],
            await access.AllowsAsync(Right.ChangeStandards, cancellation), (await present.ReadAsync(cancellation)).Today);
    }

    // Rows with no name are empty lines of the form.
    internal static List<Skill> SkillsOf(Form form)
    {
        var (keys, names, anchors) = (form.All("key"), form.All("skill"), form.All("anchor"));
        return [.. names.Select((name, at) => new Skill(at < keys.Count ? keys[at] : "", name.Trim(), [.. anchors.Skip(at * Skill.Count).Take(Skill.Count).Select(anchor => anchor.Trim())])).Where(skill => skill.Name.Length > 0)];
    }
}
