import Exploration

/// Everything that answering requests needs.
struct ExplorerService: Sendable {
  let options: ServerOptions
  let watch: StoreWatch
  let cache: AnswerCache
  let queue: WorkQueue
  private let answers: JoinedWork<FinishedAnswer>
  let writer: PageWriter
  let errors: ErrorAnswers
  let secrets: Secrets
  let hosts: HostCheck

  /// Opens the store and makes everything ready.
  ///
  /// - Throws: `StoreError` when there is no store at the path.
  init(_ options: ServerOptions, log: @escaping @Sendable (String) -> Void) throws {
    self.options = options
    watch = try StoreWatch(path: options.storePath)
    cache = AnswerCache(mostBytes: options.limits.cachedBytes)
    queue = WorkQueue(
      workers: options.limits.workers, waiting: options.limits.waiting,
      time: options.limits.answerTime)
    answers = JoinedWork(in: queue)
    writer = try PageWriter()
    errors = ErrorAnswers(writer: writer, log: log)
    secrets = try Secrets()
    hosts = HostCheck(listeningOn: options.host)
  }

  /// A page or one of its twins, worked out or kept from before; compressed among the work when it
  /// will be sent so.
  func answer(_ request: PageRequest, isCompressed: Bool) async throws -> FinishedAnswer {
    let key = request.cacheKey
    let isKept = !(request.allowsJudgements && request.address.kind == .names)
    if isKept, let known = watch.known,
      let answer = cache.answer(for: key, generation: known.generation),
      !isCompressed || answer.isCompressionKnown
    {
      return answer
    }
    guard isKept else {
      return try await queue.run { [self] in
        let answer = try watch.consistently { try make(request, from: $0) }
        if isCompressed { _ = answer.compressed }
        return answer
      }
    }
    let answer = try await answers.run(key) { [self] in
      try watch.consistently { snapshot in
        let kept = cache.answer(for: key, generation: snapshot.generation)
        let answer = try kept ?? make(request, from: snapshot)
        if kept == nil { cache.keep(answer, for: key, generation: snapshot.generation) }
        // Here, as the last thing that is seen to is whether this is still the state of the store.
        if isCompressed { _ = answer.compressed }
        return answer
      }
    }
    // Somebody may have asked for it first who wanted it as it is.
    guard isCompressed, !answer.isCompressionKnown else { return answer }
    return try await queue.run {
      _ = answer.compressed
      return answer
    }
  }

  /// The first page, for a reader of a language.
  func startPage(in language: Language) async throws -> FinishedAnswer {
    let target = try RequestTarget("/", limits: options.limits)
    guard let address = PageAddress(path: target.path) else { throw WebError(.noPage) }
    return try await answer(
      PageRequest(address, target: target, language: language, limits: options.limits),
      isCompressed: true)
  }

  private func make(
    _ request: PageRequest, from snapshot: StoreSnapshot
  ) throws -> FinishedAnswer {
    let form = request.address.form
    let explorer = snapshot.explorer
    let source = try request.source(
      storePath: options.storePath, statistics: snapshot.statistics)
    let name =
      "samband-"
      + (request.address.key ?? request.address.kind.rawValue)
      .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
      + "." + form.rawValue
    switch form {
    case .html:
      var page = try source.page(from: explorer)
      page.twins = request.twins
      let html = writer.html(page, for: request, store: explorer.digest)
        .replacing("{{csrf}}", with: secrets.form)
      let styles = page.sections.flatMap(\.blocks).flatMap { block in
        if case .picture(let picture) = block { picture.markup.styleSources } else { [String]() }
      }
      return try finished(form, Array(html.utf8), styles: styles)
    case .json:
      return try finished(
        form, Array(source.answer(from: explorer).json.indented.utf8), name: name)
    case .csv:
      return try finished(form, Array(source.answer(from: explorer).csv.utf8), name: name)
    case .svg, .dot:
      guard let data = try source.picture(from: explorer, as: form) else {
        throw WebError(.noForm(form.rawValue.uppercased()))
      }
      let styles =
        form == .svg
        ? InlinePicture.styleSources(ofFile: String(decoding: data, as: UTF8.self)) : []
      return try finished(form, Array(data), styles: styles, name: name)
    }
  }

  private func finished(
    _ form: AnswerForm, _ body: [UInt8], styles: [String] = [], name: String? = nil
  ) throws -> FinishedAnswer {
    guard body.count <= options.limits.answerLength else {
      throw WebError(.tooLarge)
    }
    return FinishedAnswer(
      mediaType: form.mediaType, body: body, styleSources: styles, fileName: name)
  }
}
