import NIOCore

/// Closes a connection on which nothing was answered for a time, in which a request has to arrive whole.
///
/// The server's own limit of idleness begins anew with each part of a body, so a client that sends a byte
/// now and then would keep its connection for ever. An answer that is still being sent is waited for
/// longer, since a slow line is no ill will.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = Any
  typealias InboundOut = Any
  typealias OutboundIn = Any
  typealias OutboundOut = Any

  private let time: TimeAmount
  private var closing: Scheduled<Void>?
  /// When something was last handed over to be sent, or was sent.
  private var lastAnswer = NIODeadline.now()
  private var unsentCount = 0

  /// Many times the time that a request may take.
  private static let patience: Int64 = 10

  /// Creates a handler for one connection.
  init(_ time: TimeAmount) { self.time = time }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let sent = promise ?? context.eventLoop.makePromise(of: Void.self)
    unsentCount += 1
    lastAnswer = .now()
    sent.futureResult.assumeIsolated().whenComplete { [self] _ in
      unsentCount -= 1
      lastAnswer = .now()
    }
    context.write(data, promise: sent)
  }

  private func begin(_ context: ChannelHandlerContext) {
    lastAnswer = .now()
    schedule(context, at: lastAnswer + time)
  }

  private func end() {
    closing?.cancel()
    closing = nil
  }

  /// One task that looks now and then is cheaper than one that each answer puts off.
  private func schedule(_ context: ChannelHandlerContext, at moment: NIODeadline) {
    end()
    closing = context.eventLoop.assumeIsolated().scheduleTask(deadline: moment) { [self] in
      closing = nil
      let due = lastAnswer + (unsentCount > 0 ? time * Self.patience : time)
      if due <= .now() {
        context.close(promise: nil)
      } else {
        schedule(context, at: due)
      }
    }
  }
}
