package org.anmap.api;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program {@code serve}: one line on stdout when ready, then it serves until it is stopped. */
@Command(
    name = "anmap serve",
    mixinStandardHelpOptions = true,
    description = "Serves a releases folder: the API and the atlas.",
    footer = {
      "",
      "Examples:",
      "  anmap serve --releases releases",
      "  anmap serve --releases releases --port 0    (any free port; the real one is printed)"
    })
public final class Serve implements Callable<Integer> {
  private static final int USAGE = 2;

  @Option(
      names = "--releases",
      required = true,
      paramLabel = "DIR",
      description = "Folder with index.json and one folder for each release.")
  private Path releases;

  @Option(
      names = "--port",
      defaultValue = "7070",
      paramLabel = "N",
      description = "Port, 0 for any free one (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "H",
      description = "Address to listen on (default ${DEFAULT-VALUE}: this machine only).")
  private String host;

  /** Takes the arguments of {@code ./anmap}, with or without the leading word {@code serve}. */
  public static void main(String[] args) {
    boolean named = args.length > 0 && args[0].equals("serve");
    String[] options = named ? Arrays.copyOfRange(args, 1, args.length) : args;
    int code = new CommandLine(new Serve()).execute(options);
    // A running server keeps the process alive; only a refusal ends it here.
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    try {
      AtlasServer server = AtlasServer.start(releases, host, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      System.out.println("Atlas: " + server.url());
      return 0;
    } catch (RefusedToServe refused) {
      System.err.println(refused.getMessage());
      return USAGE;
    } catch (JavalinBindException taken) {
      System.err.println("cannot listen on " + host + ":" + port + "; choose another --port");
      return USAGE;
    }
  }
}
