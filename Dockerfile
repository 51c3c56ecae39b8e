# The server with its own runtime, so that any base image with glibc works: Microsoft's, or a plain Debian or Ubuntu.
#   docker build --tag tab-mcp .
#   docker build --tag tab-mcp --build-arg RUNTIME_IMAGE=debian:bookworm-slim .
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime-deps:10.0
# The version for the label, which must match the sources; the commit and the build time (2026-11-22T10:00:00Z) for health and metrics.
ARG VERSION=0.2.0
ARG REVISION=
ARG BUILD_TIME=

FROM ${SDK_IMAGE} AS build
WORKDIR /source
ENV DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true NUGET_XMLDOC_MODE=skip

# Copy the files that determine the packages first, so that packages are downloaded again only if those files change.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/TabMcp.Domain/TabMcp.Domain.csproj src/TabMcp.Domain/packages.lock.json src/TabMcp.Domain/
COPY src/TabMcp.Application/TabMcp.Application.csproj src/TabMcp.Application/packages.lock.json src/TabMcp.Application/
COPY src/TabMcp.Infrastructure/TabMcp.Infrastructure.csproj src/TabMcp.Infrastructure/packages.lock.json src/TabMcp.Infrastructure/
COPY src/TabMcp.Sandbox/TabMcp.Sandbox.csproj src/TabMcp.Sandbox/packages.lock.json src/TabMcp.Sandbox/
COPY src/TabMcp.Api/TabMcp.Api.csproj src/TabMcp.Api/packages.lock.json src/TabMcp.Api/
# Restore in locked mode first, which verifies every package's version and content. The lock files have no runtime, so a second
# restore adds it.
RUN dotnet restore src/TabMcp.Api --locked-mode \
  && dotnet restore src/TabMcp.Api --use-current-runtime \
    -p:RestoreLockedMode=false -p:SelfContained=true -p:PublishReadyToRun=true

COPY . .
ARG VERSION
ARG REVISION
ARG BUILD_TIME
# The analyzers have already checked these sources in the gate.
RUN if [ "$VERSION" != "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)" ]; then \
    echo "VERSION is $VERSION, and Directory.Build.props says another." >&2; exit 1; \
  fi; \
  dotnet publish src/TabMcp.Api --no-restore --configuration Release --use-current-runtime --self-contained --output /app \
    -p:PublishReadyToRun=true -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false -p:DebugType=embedded \
    -p:PublishDocumentationFiles=false -p:StaticWebAssetsEnabled=false -p:IsTransformWebConfigDisabled=true \
    -p:SourceRevisionId="$REVISION" -p:BuildTime="$BUILD_TIME" \
  && cp LICENSE /app/ \
  && chmod -R a+rX /app

FROM ${RUNTIME_IMAGE}
# The runtime needs OpenSSL and root certificates, and the racing day needs time zones. Images made for .NET have all three, so
# nothing is downloaded for them.
RUN set -e; \
  if ! ls /usr/lib/*/libssl.so.3 /usr/lib*/libssl.so.3 2>/dev/null | grep -q . \
    || [ ! -e /etc/ssl/certs/ca-certificates.crt ] || [ ! -e /usr/share/zoneinfo/Australia/Sydney ]; then \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends ca-certificates libssl3 tzdata; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin /var/cache/apt/archives/*.deb /var/log/apt /var/log/dpkg.log; \
  fi

COPY --from=build /app /app

# The server writes nothing: no diagnostics socket, no core dump, no files. HOST accepts callers from outside the container.
ENV HOST=0.0.0.0 \
  PORT=8081 \
  DOTNET_EnableDiagnostics=0
EXPOSE 8081
# A numeric user, so that Kubernetes can verify that it is not root. Microsoft's images use the same number.
USER 1654:1654
WORKDIR /app
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/app/TabMcp.Api", "healthcheck"]
ENTRYPOINT ["/app/TabMcp.Api"]

# Labels come last, because they differ in every build and the layers above can stay cached.
ARG VERSION
ARG REVISION
ARG BUILD_TIME
LABEL org.opencontainers.image.title="tab-mcp" \
  org.opencontainers.image.description="Australian racing and sports from TAB: fields, form, prices, pools and results. Unofficial." \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.created="$BUILD_TIME" \
  org.opencontainers.image.source="https://github.com/tab-mcp/tab-mcp" \
  org.opencontainers.image.licenses="MIT" \
  io.modelcontextprotocol.server.name="io.github.tab-mcp/tab-mcp"
