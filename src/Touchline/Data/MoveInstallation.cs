using Touchline.Data.Bulk;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>Copies a whole installation to an empty one on either database: every table, and the keys where they lie elsewhere.</summary>
public static class MoveInstallation
{
    /// <returns>The number of rows.</returns>
    /// <exception cref="BrokenRulesException">The target is not empty.</exception>
    public static async Task<long> RunAsync(Installation from, Installation to, Action<string>? tell, CancellationToken cancellation)
    {
        await RefuseWhereFilledAsync(to, cancellation);
        await using var source = from.OpenOwn(new OrganisationScope());
        await using var target = to.OpenOwn(new OrganisationScope());
        CopyKeys(from.KeysFolder, to.KeysFolder);
        return await TableCopy.RunAsync(source, target, tell, cancellation);
    }

    internal static async Task RefuseWhereFilledAsync(Installation to, CancellationToken cancellation)
    {
        await to.PrepareAsync(cancellation);
        await using var target = to.OpenOwn(new OrganisationScope());
        if (!await TableCopy.IsEmptyAsync(target, cancellation))
            throw new BrokenRulesException("not-empty", "", $"{to.Place}: there is an organisation already. Name an empty database or a new folder.");
    }

    // Without its keys nobody could open the private notes, and everybody would have to sign in again.
    internal static void CopyKeys(string from, string to)
    {
        if (Path.GetFullPath(from) == Path.GetFullPath(to)) return;
        Directory.CreateDirectory(to);
        foreach (var key in Directory.EnumerateFiles(from)) File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
    }
}
