# A server with its own runtime in it, so that every base with glibc will do: Microsoft's, or a plain Debian or Ubuntu.
#   docker build --tag tab-mcp .
#   docker build --tag tab-mcp --build-arg RUNTIME_IMAGE=debian:bookworm-slim .
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime-deps:10.0
# The label's, which the sources must agree with; what was built, and when (2026-11-22T10:00:00Z): health and metrics tell.
ARG VERSION=0.2.0
ARG REVISION=
ARG BUILD_TIME=

FROM ${SDK_IMAGE} AS build
WORKDIR /source
ENV DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true NUGET_XMLDOC_MODE=skip

# What decides the packages comes first: they are fetched again only where that changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/TabMcp.Domain/TabMcp.Domain.csproj src/TabMcp.Domain/packages.lock.json src/TabMcp.Domain/
COPY src/TabMcp.Application/TabMcp.Application.csproj src/TabMcp.Application/packages.lock.json src/TabMcp.Application/
COPY src/TabMcp.Infrastructure/TabMcp.Infrastructure.csproj src/TabMcp.Infrastructure/packages.lock.json src/TabMcp.Infrastructure/
COPY src/TabMcp.Sandbox/TabMcp.Sandbox.csproj src/TabMcp.Sandbox/packages.lock.json src/TabMcp.Sandbox/
COPY src/TabMcp.Api/TabMcp.Api.csproj src/TabMcp.Api/packages.lock.json src/TabMcp.Api/
# Locked first, which proves every package's version and content. The locks hold no runtime, so a second restore adds it to
# what is there.
RUN dotnet restore src/TabMcp.Api --locked-mode \
  && dotnet restore src/TabMcp.Api --use-current-runtime \
    -p:RestoreLockedMode=false -p:SelfContained=true -p:PublishReadyToRun=true

COPY . .
ARG VERSION
ARG REVISION
ARG BUILD_TIME
# The analyzers judged these sources in the gate.
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
# The runtime takes OpenSSL and root certificates, the racing day the time zones. Images made for .NET have all three, and
# nothing is fetched then.
RUN set -e; \
  if ! ls /usr/lib/*/libssl.so.3 /usr/lib*/libssl.so.3 2>/dev/null | grep -q . \
    || [ ! -e /etc/ssl/certs/ca-certificates.crt ] || [ ! -e /usr/share/zoneinfo/Australia/Sydney ]; then \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends ca-certificates libssl3 tzdata; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin /var/cache/apt/archives/*.deb /var/log/apt /var/log/dpkg.log; \
  fi

COPY --from=build /app /app

# Nothing is written: no diagnostics socket, no core dump, no file at all. HOST takes callers from outside the container.
ENV HOST=0.0.0.0 \
  PORT=8081 \
  DOTNET_EnableDiagnostics=0
EXPOSE 8081
# By number, so that Kubernetes can tell that it is not root. It is the number of Microsoft's images.
USER 1654:1654
WORKDIR /app
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/app/TabMcp.Api", "healthcheck"]
ENTRYPOINT ["/app/TabMcp.Api"]

# Last, since they differ with every build and the layers above need not.
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
