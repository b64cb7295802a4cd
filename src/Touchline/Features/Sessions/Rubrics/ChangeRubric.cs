using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Web;

namespace Touchline.Features.Sessions.Rubrics;

/// <summary>Operations change a rubric, make one for a segment, or take one out of use. A change is a new version.</summary>
public sealed class ChangeRubric(TouchlineDb db, Present present, RubricBook book, OrganisationClock clock, AuditTrail trail, Viewer viewer)
{
    /// <param name="id">Which; the version it was opened in must still be the newest.</param>
    /// <param name="opened">The version that was opened.</param>
    /// <param name="name">Its name.</param>
    /// <param name="skills">Its skills; a new one has no key yet.</param>
    /// <param name="cancellation">The reader left.</param>
    public async Task SaveAsync(RecordId id, int opened, string name, IReadOnlyList<Skill> skills, CancellationToken cancellation)
    {
        var newest = (await book.NewestAsync(cancellation)).FirstOrDefault(rubric => rubric.Id == id) ?? throw new NotThereException();
        new RuleCheck().Refuse(newest.Version != opened, "changed-meanwhile", "name", $"Somebody saved version {newest.Version} meanwhile. Open it, and make your change there.").ThrowIfBroken();
        var next = newest.Next(name, WithKeys(skills), await NowAsync(cancellation));
        db.Add(next);
        trail.Add(viewer.AccountId, viewer.Name, "rubric-changed", null, $"{next.Name}, version {next.Version}");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A copy of a rubric for one segment, to be changed from there.</summary>
    public async Task<Rubric> CopyAsync(RecordId id, string segment, CancellationToken cancellation)
    {
        var from = (await book.NewestAsync(cancellation)).FirstOrDefault(rubric => rubric.Id == id) ?? throw new NotThereException();
        var segments = await db.SegmentsAsync(cancellation);
        new RuleCheck()
            .Refuse(!segments.Contains(segment), "no-such-segment", "segment", "Choose one of the segments that people are in.")
            .Refuse((await book.NewestAsync(cancellation)).Any(rubric => rubric.Segment == segment && rubric.IsForCoaches == from.IsForCoaches), "segment-has-one", "segment", "This segment has a rubric of its own already.")
            .ThrowIfBroken();
        var copy = Rubric.Begin(db.OrganisationId, $"{from.Name}, {segment}", from.IsForCoaches, segment, from.Skills, await NowAsync(cancellation));
        db.Add(copy);
        trail.Add(viewer.AccountId, viewer.Name, "rubric-made", null, copy.Name);
        await db.SaveChangesAsync(cancellation);
        return copy;
    }

    /// <summary>Takes a segment's rubric out of use; its audits keep it.</summary>
    public async Task RetireAsync(RecordId id, CancellationToken cancellation)
    {
        var versions = (await book.AllAsync(cancellation)).Where(rubric => rubric.Id == id).ToList();
        if (versions.Count == 0) throw new NotThereException();
        new RuleCheck().Refuse(versions[0].Segment is null, "needed", "", "The rubric for everybody stays; change it instead.").ThrowIfBroken();
        foreach (var version in versions) version.IsRetired = true;
        trail.Add(viewer.AccountId, viewer.Name, "rubric-retired", null, versions[0].Name);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => clock.NowOf((await present.ReadAsync(cancellation)).Organisation);

    // A key is made once of the name, and stays when the name changes, so that levels of earlier audits are found.
    private static List<Skill> WithKeys(IReadOnlyList<Skill> skills)
    {
        var taken = skills.Select(skill => skill.Key).Where(key => key.Length > 0).ToHashSet();
        var all = new List<Skill>();
        foreach (var skill in skills)
        {
            var key = skill.Key.Length > 0 ? skill.Key : KeyOf(skill.Name);
            for (var more = 2; skill.Key.Length == 0 && !taken.Add(key); more++) key = $"{KeyOf(skill.Name)}-{more}";
            all.Add(skill with { Key = key });
        }
        return all;
    }

    private static string KeyOf(string name)
    {
        var key = string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return key.Length == 0 ? "skill" : key[..Math.Min(key.Length, 40)];
    }
}
