return await Touchline.CommandLine.CommandLine.RunAsync(args);
