using Dauys.Cli.CommandLine;

return DauysCommand.Run(args);
