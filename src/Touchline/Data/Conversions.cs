using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Data;

/// <summary>How typed values are stored: ids as UUIDs, kinds and enums by their names, instants in UTC.</summary>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<OrganisationId>().HaveConversion<OrganisationIds>();
        configuration.Properties<PersonId>().HaveConversion<PersonIds>();
        configuration.Properties<LineId>().HaveConversion<LineIds>();
        configuration.Properties<AbsenceId>().HaveConversion<AbsenceIds>();
        configuration.Properties<StandardId>().HaveConversion<StandardIds>();
        configuration.Properties<SessionId>().HaveConversion<SessionIds>();
        configuration.Properties<CommitmentId>().HaveConversion<CommitmentIds>();
        configuration.Properties<RecordId>().HaveConversion<RecordIds>();
        configuration.Properties<Kind>().HaveConversion<Kinds>().HaveMaxLength(60);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcInstants>();
        configuration.Properties<SessionState>().HaveConversion<string>().HaveMaxLength(12);
        configuration.Properties<RepResponse>().HaveConversion<string>().HaveMaxLength(12);
        configuration.Properties<CommitmentOutcome>().HaveConversion<string>().HaveMaxLength(12);
        configuration.Properties<CheckOutcome>().HaveConversion<string>().HaveMaxLength(16);
        configuration.Properties<MilestoneState>().HaveConversion<string>().HaveMaxLength(12);
        configuration.Properties<PartFields>().HaveConversion<Fields>();
        configuration.Properties<ExcuseCover>().HaveConversion<string>().HaveMaxLength(12);
    }

    private sealed class OrganisationIds() : ValueConverter<OrganisationId, Guid>(id => id.Value, value => new OrganisationId(value));

    private sealed class PersonIds() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

    private sealed class LineIds() : ValueConverter<LineId, Guid>(id => id.Value, value => new LineId(value));

    private sealed class AbsenceIds() : ValueConverter<AbsenceId, Guid>(id => id.Value, value => new AbsenceId(value));

    private sealed class StandardIds() : ValueConverter<StandardId, Guid>(id => id.Value, value => new StandardId(value));

    private sealed class SessionIds() : ValueConverter<SessionId, Guid>(id => id.Value, value => new SessionId(value));

    private sealed class CommitmentIds() : ValueConverter<CommitmentId, Guid>(id => id.Value, value => new CommitmentId(value));

    private sealed class RecordIds() : ValueConverter<RecordId, Guid>(id => id.Value, value => new RecordId(value));

    private sealed class Kinds() : ValueConverter<Kind, string>(kind => kind.Name, name => new Kind(name));

    private sealed class Fields() : ValueConverter<PartFields, string>(fields => fields.ToJson(), json => PartFields.FromJson(json));

    // To the microsecond, which is all that PostgreSQL keeps: so both databases hold the same, and a move changes nothing.
    private sealed class UtcInstants() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime.AddTicks(-(instant.UtcTicks % TimeSpan.TicksPerMicrosecond)), stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
