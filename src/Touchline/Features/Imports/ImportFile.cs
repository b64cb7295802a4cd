using Touchline.Data;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>Plans a file and writes it, again where somebody saved in between.</summary>
public sealed class ImportFile(TouchlineDb db, PlanImport plan, WriteImport write)
{
    private const int Tries = 5;

    /// <param name="source">The file.</param>
    /// <param name="format">What it is.</param>
    /// <param name="answers">What the user says beside it.</param>
    /// <param name="run">The import as it stands on the screen; null for one of the command line.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="mayWrite">Looks at the plan; false writes nothing.</param>
    /// <param name="progress">Told the rows written.</param>
    /// <param name="cancellation">Cancelling writes nothing.</param>
    public async Task<PlannedImport> RunAsync(
        CsvSource source, ImportFormat format, ImportAnswers answers, ImportRun? run, Actor actor, Func<PlannedImport, bool> mayWrite, Action<int>? progress, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var planned = await plan.RunAsync(source, format, answers, cancellation);
            if (!mayWrite(planned)) return planned;
            try
            {
                await write.RunAsync(planned, run, source.File, actor, progress, cancellation);
                return planned;
            }
            catch (RecordsMovedOnException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
                if (run is not null) db.Attach(run);
            }
        }
    }
}
