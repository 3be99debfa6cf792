using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dauys.Law.Refusals;
using Dauys.Server.Addresses;
using Dauys.Server.Answers;
using Dauys.Server.Browser;
using Dauys.Server.Records;
using Dauys.Server.Work;
using Dauys.Site.Records;
using Dauys.Stores.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Dauys.Server;

/// <summary>The server around the pages. It only reads: what it shows is folded from acts before, and put on the shelf by the caller.</summary>
public static class DauysServer
{
    /// <summary>So long a line is read to its end, so that what is too long can be answered in words.</summary>
    private const int LongestLine = 64 << 10;

    /// <summary>A server that is not started yet.</summary>
    /// <param name="shelf">The elections to show; more may be put there while it runs.</param>
    /// <param name="options">Where it listens.</param>
    /// <param name="logs">Registers whose signed heads and tiles are served; or null.</param>
    public static WebApplication Build(RecordShelf shelf, ServerOptions options, LogShelf? logs = null) => Build(shelf, options, logs, null);

    /// <summary>The same; with services of the caller's, who asks in this process for each page once, nothing is kept for a second reader.</summary>
    /// <exception cref="RefusedException">C684: work pages, and others are let in. S520: their folder cannot be used.</exception>
    internal static WebApplication Build(RecordShelf shelf, ServerOptions options, LogShelf? logs, Action<IServiceCollection>? more)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Work is not null && (options.Base is not null || !System.Net.IPAddress.IsLoopback(System.Net.IPAddress.Parse(options.Address))))
        {
            throw new RefusedException(new Refusal(
                "C684", $"work pages are for whoever sits at this machine, and others are let in: {options.Base ?? options.Address}", new Place(Subject: "--work"), "Serve them alone, on 127.0.0.1 and without --base; another `dauys serve` shows the same store to readers."));
        }

        // An empty builder reads no settings from the surroundings: the server is what its options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(DauysServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));

        // A kept page is answered by the thread that read its request; drawing one goes to another thread (KeptPages).
        builder.Services.Configure<SocketTransportOptions>(transport => transport.UnsafePreferInlineScheduling = true);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);

        // Standard output is for what a program reads.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();

        // Letters of every script go out as they are: as entities, a page in Kazakh or Hebrew would be several times as long.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        // Pages carry no secret: keys that the components' services make are of this run, and are not written to the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use(next => context => Headers.Set(context, next));
        if (more is null)
        {
            var kept = new KeptPages(shelf);
            app.Use(next => context => options.Work is not null && WorkGuard.IsWork(context.Request.Path) ? next(context) : kept.Answer(context, next));
        }

        // Without a network there is no address of the server's own.
        app.Use(next => context => Readers.Choose(context, next, options.Base?.TrimEnd('/') ?? (more is null ? app.Urls.FirstOrDefault() : null)));
        app.Use(next => context => Forms.Choose(context, next));
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => NotHere.Status(context, shelf) });
        app.UseStatusCodePages(context => NotHere.Status(context.HttpContext, shelf));
        app.Use(next => context => AskedAddress.Check(context, next));
        app.UseRouting();
        var program = BrowserProgram.Read(options.BrowserFolder);
        PageRoutes.Map(app, shelf, program?.Address);
        program?.Map(app);
        VerifyRoutes.Map(app, shelf, logs, options.VerifierProgram ?? program?.Address);
        RecordRoutes.Map(app, shelf, logs);
        BookRoutes.Map(app, shelf, options.Books);
        JsonRoutes.Map(app, shelf);
        FeedRoutes.Map(app, shelf);
        FileRoutes.Map(app);
        if (options.Work is { } work)
        {
            WorkRoutes.Map(app, new WorkPlace(shelf, new DraftFolder(work), options.Books, options.Store));
        }
        if (logs is not null)
        {
            LogRoutes.Map(app, logs);
        }

        app.MapFallback("{**path}", (HttpContext http) => NotHere.Page(http, shelf)).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));
        return app;
    }

    /// <summary>The address at which a started server answers.</summary>
    public static string AddressOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Urls.First();
    }

    private static void Limit(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestLineSize = LongestLine;
        kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
    }
}
