using System.Globalization;
using Touchline.Model.Imports;
using Touchline.Web;

namespace Touchline.Features.Imports;

/// <summary>Reads the answers of the preview's form.</summary>
internal static class ImportForm
{
    public static ImportAnswers Read(Form form, ImportAnswers before)
    {
        var columns = Numbered(form, "column").Select(at => new ColumnAnswer(form.Text($"header-{at}"), form.Text($"column-{at}"))).ToList();
        var aliases = new Dictionary<string, string>(before.Aliases);
        foreach (var at in Numbered(form, "owner")) aliases[form.Text($"owner-name-{at}")] = form.Text($"owner-{at}");
        return new ImportAnswers
        {
            Columns = columns.Count > 0 ? columns : before.Columns,
            LinesFrom = form.Day("lines-from", "Lines hold from") ?? before.LinesFrom,
            ChangesFrom = form.Day("changes-from", "Changes hold from") ?? before.ChangesFrom,
            Top = form.Has("top") ? form.TextOrNull("top") : before.Top,
            Days = Enum.TryParse<DayOrder>(form.Text("days"), out var order) ? order : before.Days,
            Aliases = aliases,
        };
    }

    private static IEnumerable<string> Numbered(Form form, string name)
    {
        for (var at = 0; form.Has($"{name}-{at.ToString(CultureInfo.InvariantCulture)}"); at++) yield return at.ToString(CultureInfo.InvariantCulture);
    }
}
