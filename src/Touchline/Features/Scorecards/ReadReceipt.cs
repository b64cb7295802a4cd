using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>One rep's days of one kind within a figure: a part for each stay.</summary>
public sealed record RepDays(Person Rep, Kind Kind, IReadOnlyList<LinePart> Parts)
{
    public Counts Counts { get; } = Parts.Aggregate(new Counts(), (sum, part) => sum + part.Counts);

    public IReadOnlyList<Look.Charts.StripRun> Strip(Snapshot snapshot) => [.. Parts.SelectMany(part => Strips.Of(snapshot.Measures.DaysOf(part.Line, Kind), part.Days))];
}

/// <summary>A session beside a rep's days, and why it does not count, if it does not.</summary>
public sealed record SessionBehind(Session Session, string? WhyNot);

/// <summary>The days of one rep, opened: one kind day by day, or all kinds.</summary>
public sealed record RepReceipt(ReceiptQuery Query, IReadOnlyList<RepDays> Kinds, IReadOnlyList<LineReceipt> Lines, IReadOnlyList<SessionBehind> Sessions, IReadOnlyList<RepDays> Team);

/// <summary>A sum of lines, opened: by kind where there are several, else by rep.</summary>
public sealed record SumReceipt(ReceiptQuery Query, IReadOnlyList<(Kind Kind, Counts Counts)> Kinds, IReadOnlyList<RepDays> Reps, IReadOnlyList<Excuse> Excuses);

/// <summary>Sessions behind a figure.</summary>
public sealed record SessionsReceipt(ReceiptQuery Query, IReadOnlyList<Session> Sessions);

/// <summary>Commitments behind a figure.</summary>
public sealed record CommitmentsReceipt(ReceiptQuery Query, IReadOnlyList<(Commitment Commitment, Session Session)> Commitments);

/// <summary>What a figure is made of.</summary>
public sealed class ReadReceipt(Present present, Structures structures, Excerpts excerpts)
{
    public async Task<ReceiptQuery> QueryAsync(IQueryCollection asked, PersonId? coach, PersonId? rep, CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var query = ReceiptQuery.Read(asked, now, coach, rep);
        return query with { Records = await excerpts.ReadAsync(await ExcerptAsync(query, cancellation), cancellation) };
    }

    // Days: everybody who was on the team or below. Sessions and commitments: those of the coach, or of everybody who coached below.
    private async Task<ExcerptOf> ExcerptAsync(ReceiptQuery query, CancellationToken cancellation)
    {
        if (query.CoachId is not { } coach) return new ExcerptOf([query.RepId!.Value]) { Sessions = SessionsOf.People };
        var isDays = query.Figure is Figure.Consistency or Figure.Excused;
        PersonId[] rep = query.RepId is { } one ? [one] : [];
        // A commitment belongs to those above on the last day on which its coach reported to anybody, however long ago.
        var days = isDays ? query.Days : new DayRange(DateOnly.MinValue, query.Days.Last);
        var below = query.Scope == Scope.Own && !isDays ? [] : (await structures.ReadAsync(cancellation)).Below([coach], direct: query.Scope == Scope.Own, days);
        if (isDays) return new ExcerptOf([.. below, .. rep]) { Sessions = rep.Length > 0 ? SessionsOf.People : SessionsOf.HeldForPeople, Also = [coach] };
        return new ExcerptOf([coach, .. below]) { Sessions = SessionsOf.Coaching, Also = rep, HasCommitments = query.Figure is Figure.Kept or Figure.KeptByCoach or Figure.KeptByReps };
    }

    public static RepReceipt OfRep(ReceiptQuery query)
    {
        var (snapshot, rep) = (query.Snapshot, query.Rep!);
        RepDays Days(Kind kind, Person person) => new(person, kind, PartsOf(query, kind).Where(part => part.Line.Person == person.Id).ToList());
        var kinds = snapshot.Measures.Kinds.Select(kind => Days(kind, rep)).Where(days => Kind.Five.Contains(days.Kind) || !days.Counts.IsNothing).ToList();
        if (query.Kind is not { } opened) return new RepReceipt(query, kinds, [], [], []);
        var lines = Days(opened, rep).Parts.Select(part => LineReceipt.Of(snapshot.Measures, part, opened)).ToList();
        var reach = lines.Count > 0 ? lines.Min(line => line.Reach) : query.Days.From;
        var sessions = snapshot.Records.Sessions
            .Where(session => session.Kind == opened && session.Deleted is null && session.Names(rep.Id) && session.Day >= reach && session.Day <= query.Days.Last)
            .OrderBy(session => session.Day).Select(session => new SessionBehind(session, SessionWords.WhyNot(session, rep.Id, snapshot))).ToList();
        var team = query is { Scope: Scope.Own, Coach: not null } ? ByRep(query, opened) : [];
        return new RepReceipt(query, kinds, lines, sessions, team);
    }

    public static SumReceipt OfSum(ReceiptQuery query)
    {
        var measures = query.Snapshot.Measures;
        var kinds = measures.Kinds.Where(kind => query.Kind is null || kind == query.Kind)
            .Select(kind => (Kind: kind, Counts: PartsOf(query, kind).Aggregate(new Counts(), (sum, part) => sum + part.Counts)))
            .Where(row => Kind.Five.Contains(row.Kind) || !row.Counts.IsNothing).ToList();
        var reps = query.Kind is { } one ? ByRep(query, one) : [];
        var excuses = PartsOf(query, query.Kind ?? Kind.Five[0]).SelectMany(part => measures.ExcusesOf(part.Line, part.Days)).DistinctBy(excuse => excuse.Id).OrderBy(excuse => excuse.From).ToList();
        return new SumReceipt(query, kinds, reps, excuses);
    }

    public static SessionsReceipt OfSessions(ReceiptQuery query) => new(query, [.. FigureParts
        .Sessions(query.Snapshot.Measures, query.Coach!.Id, query.Scope, query.Days, query.Kind).Where(session => query.Rep is null || session.Names(query.Rep.Id))]);

    public static CommitmentsReceipt OfCommitments(ReceiptQuery query) => new(query, [.. FigureParts
        .Commitments(query.Snapshot.Measures, query.Coach!.Id, query.Scope, query.Days, query.Kind)
        .Where(pair => query.Figure == Figure.Kept || pair.Session.WasCoachedBy(pair.Commitment.OwnerId) == (query.Figure == Figure.KeptByCoach))]);

    private static IReadOnlyList<LinePart> PartsOf(ReceiptQuery query, Kind kind)
    {
        var measures = query.Snapshot.Measures;
        if (query.Coach is { } coach) return FigureParts.Lines(measures, coach.Id, query.Scope, query.Days, kind);
        return [.. measures.Tree.LinesOf(query.Rep!.Id).Where(line => line.Days.Overlaps(query.Days))
            .Select(line => (Line: line, Days: line.Days.Intersect(query.Days))).Select(part => new LinePart(part.Line, part.Days, measures.LineCounts(part.Line, kind, part.Days)))];
    }

    private static List<RepDays> ByRep(ReceiptQuery query, Kind kind) =>
        [.. PartsOf(query, kind).GroupBy(part => part.Line.Person).Select(group => new RepDays(query.Snapshot.PersonOf(group.Key), kind, [.. group]))
            .OrderBy(days => query.Scope == Scope.Own ? "" : query.Snapshot.NameOf(days.Parts[^1].Line.Coach), StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(days => days.Rep.Name, StringComparer.CurrentCultureIgnoreCase)];
}
