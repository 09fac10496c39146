package org.anmap.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.anmap.contract.Sha256;

/** Puts prepared bytes on the wire: negotiation, entity tags and caching; nothing is built here. */
final class Send {
  private Send() {}

  static void body(Context ctx, Body body, String caching) throws IOException {
    Encoded encoded = body.encoded(header(ctx, "Accept-Encoding"));
    ctx.header("Vary", "Accept-Encoding");
    if (isNew(ctx, encoded.etag(), caching)) {
      if (!encoded.coding().equals("identity")) {
        ctx.header("Content-Encoding", encoded.coding());
      }
      ctx.contentType(body.mediaType());
      ctx.res().setContentLength(encoded.bytes().length);
      // For HEAD Jetty counts these bytes and sends none.
      ctx.res().getOutputStream().write(encoded.bytes());
    }
  }

  static void file(Context ctx, ServedRelease.Download download, String caching)
      throws IOException {
    byte[] bytes = Files.readAllBytes(download.file());
    if (!Sha256.of(bytes).equals(download.sha256())) {
      // Under a tag that promises other bytes, caches would keep these for a year.
      throw new IOException("a published file was changed");
    }
    if (isNew(ctx, EntityTag.strong(download.sha256()), caching)) {
      byte[] digest = HexFormat.of().parseHex(download.sha256());
      ctx.contentType(download.mediaType());
      ctx.header("Content-Disposition", "attachment; filename=\"" + name(download) + '"');
      ctx.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ':');
      ctx.res().setContentLengthLong(download.bytes());
      ctx.res().getOutputStream().write(bytes);
    }
  }

  static void problem(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ctx.header("Cache-Control", "no-store");
    ctx.removeHeader("ETag");
    ctx.contentType(Problem.MEDIA_TYPE);
    ctx.result(problem.bytes());
  }

  private static boolean isNew(Context ctx, String etag, String caching) {
    ctx.header("ETag", etag);
    ctx.header("Cache-Control", caching);
    if (EntityTag.known(header(ctx, "If-None-Match"), etag)) {
      ctx.status(304);
      return false;
    }
    return true;
  }

  private static Optional<String> header(Context ctx, String name) {
    return Optional.ofNullable(ctx.header(name));
  }

  private static String name(ServedRelease.Download download) {
    return download.file().getFileName().toString();
  }
}
