namespace Touchline.Web;

/// <summary>Turns what was thrown, and addresses that lead nowhere, into pages that say what happened and what to do.</summary>
public sealed class RefusalsInWords(RequestDelegate next, ILogger<RefusalsInWords> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: 404, HasStarted: false } && http.GetEndpoint() is null)
                await ErrorPages.For(new NotThereException()).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader left; there is nobody to answer.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            if (error is not (NotAllowedException or NotThereException or Model.BrokenRulesException or BadHttpRequestException))
                log.LogError(error, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            http.Response.Clear();
            await ErrorPages.For(error).ExecuteAsync(http);
        }
    }
}
