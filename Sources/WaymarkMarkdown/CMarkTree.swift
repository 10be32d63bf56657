import CCMark
import CMarkArena

/// A tree of libcmark, lent for the length of a call and gone after it; the only file that
/// calls C.
///
/// The tree lives in an arena, which is freed as a whole.
@safe struct CMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses Markdown and lends the tree.
  ///
  /// The tree is only ever lent, since a value of this kind may end at its last use, and its
  /// nodes and walks do not keep it.
  /// - Returns: what the call returned; nil only when libcmark has no memory.
  static func reading<Result>(_ text: ByteView, _ body: (borrowing CMarkTree) -> Result) -> Result?
  {
    let arena = unsafe waymark_arena_open()
    defer { unsafe waymark_arena_close(arena) }
    guard let tree = CMarkTree(parsing: text) else { return nil }
    return body(tree)
  }

  private init?(parsing text: ByteView) {
    guard let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, CMarkTree.memory) else {
      return nil
    }
    let buffer = unsafe text.buffer
    unsafe buffer.withMemoryRebound(to: CChar.self) {
      unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    guard let parsed = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe root = parsed
  }

  /// The allocator of the arenas, which libcmark keeps a pointer to.
  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    unsafe memory.initialize(
      to: cmark_mem(
        calloc: waymark_arena_calloc, realloc: waymark_arena_realloc, free: waymark_arena_free))
    return unsafe memory
  }()

  /// Walks all nodes in document order.
  func makeWalk() -> CMarkWalk {
    unsafe CMarkWalk(iterator: cmark_iter_new(root))
  }

  /// What libcmark itself writes, in its safe mode.
  func renderedHTML() -> String {
    guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    return unsafe String(cString: html)
  }
}

/// A walk over a tree, entering and leaving each node that can have children.
@safe struct CMarkWalk: ~Copyable {
  private let iterator: OpaquePointer?

  fileprivate init(iterator: OpaquePointer?) {
    unsafe self.iterator = iterator
  }

  deinit {
    unsafe cmark_iter_free(iterator)
  }

  /// The next step, or nil at the end.
  func next() -> Step? {
    guard let iterator = unsafe iterator else { return nil }
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
      return nil
    }
    return Step(isEntering: event == CMARK_EVENT_ENTER, node: unsafe CMarkNode(node))
  }

  /// Goes back to just after the entering of a node.
  func restart(after node: CMarkNode) {
    guard let iterator = unsafe iterator else { return }
    unsafe cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_ENTER)
  }

  struct Step {
    let isEntering: Bool
    let node: CMarkNode
  }
}

/// A node of a libcmark tree, valid as long as the tree.
@safe struct CMarkNode: Equatable {
  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  static func == (left: CMarkNode, right: CMarkNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  var kind: MarkdownNode.Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .unknown
    }
  }

  /// The first line, from 1.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  /// The column of the first byte, from 1; right for blocks only.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  /// The last line, from 1; right for paragraphs only.
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var listStart: Int { unsafe Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  var literal: ByteView { unsafe view(cmark_node_get_literal(pointer)) }
  var fenceInfo: ByteView { unsafe view(cmark_node_get_fence_info(pointer)) }
  var url: ByteView { unsafe view(cmark_node_get_url(pointer)) }
  var title: ByteView { unsafe view(cmark_node_get_title(pointer)) }

  private func view(_ text: UnsafePointer<CChar>?) -> ByteView {
    guard let text = unsafe text else { return unsafe ByteView(base: nil, count: 0) }
    return unsafe ByteView(
      base: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
