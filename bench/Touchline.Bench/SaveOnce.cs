using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Bench;

/// <summary>One 1:1 logged by a coach for a direct report, as a request does it; or the bare rows of it.</summary>
internal sealed class SaveOnce(BenchPlace place, List<(PersonId Coach, PersonId Rep)> lines)
{
    private long _saved;

    /// <summary>How many were saved, with the ledger or bare.</summary>
    public long Saved => Interlocked.Read(ref _saved);

    // Lines that hold today, so that every save counts, for the coach and everybody above.
    public static async Task<SaveOnce> ForAsync(BenchPlace place)
    {
        var today = place.Installation.UsesSqlite ? $"'{place.Today:yyyy-MM-dd}'" : $"DATE '{place.Today:yyyy-MM-dd}'";
        var from = $"FROM chain WHERE up = 1 AND \"from\" <= {today} AND until >= {today} ORDER BY ancestor_id, person_id LIMIT 2000";
        var coaches = await place.QueryAsync<Guid>($"SELECT ancestor_id AS \"Value\" {from}");
        var reps = await place.QueryAsync<Guid>($"SELECT person_id AS \"Value\" {from}");
        return new SaveOnce(place, [.. coaches.Zip(reps, (coach, rep) => (new PersonId(coach), new PersonId(rep)))]);
    }

    public Task RunAsync(Random random, bool bare) => place.RunAsync(async services =>
    {
        var (coach, rep) = lines[random.Next(lines.Count)];
        var session = Session(place.Organisation, SessionId.New(), coach, rep, place.Today);
        if (bare)
        {
            // Without an organisation in scope a save keeps neither ledger nor revision: three inserts and a commit.
            await using var alone = place.Installation.Open(new OrganisationScope());
            session.ExternalId = "bare-" + session.ExternalId;
            alone.Add(session);
            await alone.SaveChangesAsync();
        }
        else
        {
            var db = services.GetRequiredService<TouchlineDb>();
            db.Add(session);
            await db.SaveChangesAsync();
        }
        return Interlocked.Increment(ref _saved);
    });

    public static Session Session(OrganisationId organisation, SessionId id, PersonId coach, PersonId rep, DateOnly day) => new()
    {
        OrganisationId = organisation,
        Id = id,
        ExternalId = id.Value.ToString("N"),
        Kind = Kind.OneOnOne,
        Day = day,
        State = SessionState.Held,
        Minutes = 30,
        Coaches = [new SessionCoach { OrganisationId = organisation, SessionId = id, PersonId = coach }],
        Reps = [new SessionRep { OrganisationId = organisation, SessionId = id, PersonId = rep }],
    };

    /// <summary>Lines of whom sessions are imported.</summary>
    public (PersonId Coach, PersonId Rep) Line(int at) => lines[at % lines.Count];
}
