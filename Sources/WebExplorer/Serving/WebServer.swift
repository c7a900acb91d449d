import Dispatch
public import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// The explorer as a server.
public struct WebServer: Sendable {
  private let service: ExplorerService

  /// Opens the store.
  ///
  /// - Parameters:
  ///   - options: How it is served.
  ///   - log: Is told what goes wrong, a line each.
  /// - Throws: `StoreError` when there is no store at the path.
  public init(
    _ options: ServerOptions, log: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    service = try ExplorerService(options, log: log)
  }

  /// What allows to judge names in this run.
  public var token: String { service.secrets.token }

  /// The application that answers requests.
  ///
  /// - Parameter onListening: Is told the port when the server listens.
  /// - Returns: An application that has not begun to listen.
  public func application(
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Application<ExplorerResponder> {
    let options = service.options
    var logger = Logger(label: "samband") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    return Application(
      responder: ExplorerResponder(service: service),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            RequestDeadline(.seconds(Int64(options.limits.requestSeconds)))
          ],
          idleTimeout: .seconds(Int64(options.limits.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          FileLimit.connections(wished: options.limits.connections))),
      onServerRunning: { [service] channel in
        onListening(channel.localAddress?.port ?? options.port)
        // Who comes first must not wait for the whole store to be counted.
        for language in Language.allCases { _ = try? await service.startPage(in: language) }
      },
      logger: logger)
  }

  /// Serves until the process is told to stop (SIGINT, SIGTERM), then finishes what was begun.
  ///
  /// - Parameter onListening: Is told the port when the server listens.
  /// - Throws: When the port cannot be listened on.
  public func run(onListening: @escaping @Sendable (Int) -> Void) async throws {
    try await application(onListening: onListening).runService()
  }

  /// The same for a caller that is not asynchronous; it blocks the calling thread.
  public func runBlocking(onListening: @escaping @Sendable (Int) -> Void) throws {
    let outcome = Mutex<Result<Void, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let result: Result<Void, any Error>
      do {
        result = .success(try await run(onListening: onListening))
      } catch {
        result = .failure(error)
      }
      outcome.withLock { $0 = result }
      isDone.signal()
    }
    isDone.wait()
    try outcome.withLock { $0 }?.get()
  }
}
