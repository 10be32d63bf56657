import Foundation

/// Standard input, output and error, whatever the caller left of them.
enum StandardStreams {
  /// Opens what the caller closed, so that no file of the program's gets the number of a standard
  /// stream and is written to as one.
  static func open() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Output to a closed stream is an error all the same: this one cannot be written to.
      let mode = descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY
      _ = Foundation.open("/dev/null", mode)
    }
  }
}
