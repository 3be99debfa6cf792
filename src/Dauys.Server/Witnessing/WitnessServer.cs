using System.Globalization;
using Dauys.Law.Refusals;
using Dauys.Ledger.Tiles;
using Dauys.Ledger.Witnessing;
using Dauys.Stores.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Dauys.Server.Witnessing;

/// <summary>A witness over HTTP (https://c2sp.org/tlog-witness): <c>add-checkpoint</c>, and the newest checkpoint of each log. Nothing else is answered.</summary>
public static class WitnessServer
{
    private const int MostBody = 1 << 17;

    /// <summary>A server that is not started yet.</summary>
    /// <param name="book">What it has seen.</param>
    /// <param name="options">Where it listens.</param>
    /// <param name="clock">Tells the time of a cosignature.</param>
    /// <param name="told">Hears every answer, for a log and for alarms.</param>
    public static WebApplication Build(WitnessBook book, ServerOptions options, TimeProvider clock, Action<WitnessReply> told)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(told);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(WitnessServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);

        // Standard output is for what a program reads.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseRouting();
        app.MapPost("/add-checkpoint", http => Add(http, book, clock, told));
        app.MapMethods("/{hash}/checkpoint", ["GET", "HEAD"], async (HttpContext http, string hash) =>
            await book.Kept($"{hash}/{TilePath.Checkpoint}", http.RequestAborted).ConfigureAwait(false) is { } kept
                ? Results.Bytes(kept, "text/plain; charset=utf-8")
                : Results.NotFound());
        return app;
    }

    private static async Task Add(HttpContext http, WitnessBook book, TimeProvider clock, Action<WitnessReply> told)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted).ConfigureAwait(false);
        try
        {
            var reply = await book.Submit(body.ToArray(), clock.GetUtcNow().ToUnixTimeSeconds(), http.RequestAborted).ConfigureAwait(false);
            told(reply);
            http.Response.StatusCode = (int)reply.Answer;
            (http.Response.ContentType, var text) = reply.Answer switch
            {
                WitnessAnswer.Cosign => ("text/plain; charset=utf-8", reply.Line),
                WitnessAnswer.OtherSize => ("text/x.tlog.size", string.Create(CultureInfo.InvariantCulture, $"{reply.Size}\n")),
                _ => ("text/plain; charset=utf-8", reply.Why + "\n"),
            };
            await http.Response.WriteAsync(text, http.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or RefusedException)
        {
            // Nothing is cosigned; what is kept is read anew with the next request.
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync("the checkpoint could not be kept, so it is not cosigned\n", http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static void Limit(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBody;
        kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
    }
}
