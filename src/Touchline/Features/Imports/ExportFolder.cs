using System.IO.Compression;
using Touchline.Data;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>Lets an organisation's records out as Touchline's own files, without shared texts. Every export is in the audit trail.</summary>
public sealed class ExportFolder(TouchlineDb db, Records records, AuditTrail trail)
{
    /// <summary>Into a folder, which is made where it is missing.</summary>
    public async Task ToAsync(string folder, Actor actor, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        TouchlineFolder.Write(snapshot.Records, folder);
        await TellAsync(actor, cancellation);
    }

    /// <summary>Into one zip file on disk.</summary>
    public async Task ToZipAsync(Stream target, Actor actor, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        await TellAsync(actor, cancellation);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        TouchlineFolder.Write(snapshot.Records, file => zip.CreateEntry(file).Open());
    }

    private async Task TellAsync(Actor actor, CancellationToken cancellation)
    {
        trail.Add(actor.Account, actor.Name, "export", null, "Touchline's own files, without shared texts");
        await db.SaveChangesAsync(cancellation);
    }
}
