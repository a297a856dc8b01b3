//! What the system says when it refuses, in a sentence with what to do. The
//! system's own words ("File exists") help nobody; its number is kept, for
//! whoever looks after the computer.

use std::io::{self, ErrorKind as K};

use crate::model::Say;

/// Why the system refused, as a sentence to put behind what could not be done.
pub fn plain_reason(e: &io::Error) -> Say {
    let why = Say::new(key(e));
    match e.raw_os_error() {
        Some(number) => Say::new("store-os-numbered").with("why", why).with("number", number.to_string()),
        None => why,
    }
}

/// The system's number for an error, for where its kind says nothing true: a
/// terminal that is gone reports a fault of a disk.
pub fn reason_number(e: &io::Error) -> Say {
    match e.raw_os_error() {
        Some(number) => Say::new("store-os-number").with("number", number.to_string()),
        None => Say::new("store-os-no-number"),
    }
}

fn key(e: &io::Error) -> &'static str {
    match e.kind() {
        K::StorageFull | K::QuotaExceeded => "store-os-full",
        K::PermissionDenied => "store-os-permission",
        K::ReadOnlyFilesystem => "store-os-read-only",
        K::NotFound => "store-os-missing",
        K::AlreadyExists => "store-os-exists",
        K::IsADirectory => "store-os-folder",
        K::NotADirectory => "store-os-no-folder",
        K::DirectoryNotEmpty => "store-os-not-empty",
        K::InvalidFilename => "store-os-name",
        K::FileTooLarge => "store-os-too-large",
        K::CrossesDevices | K::Unsupported => "store-os-unsupported",
        K::ResourceBusy | K::ExecutableFileBusy | K::WouldBlock | K::Deadlock => "store-os-busy",
        K::OutOfMemory => "store-os-memory",
        K::BrokenPipe => "store-os-closed",
        K::TimedOut
        | K::NotConnected
        | K::NetworkDown
        | K::NetworkUnreachable
        | K::HostUnreachable
        | K::ConnectionAborted
        | K::ConnectionRefused
        | K::ConnectionReset
        | K::StaleNetworkFileHandle => "store-os-network",
        _ => e.raw_os_error().map_or("store-os-unknown", by_number),
    }
}

/// For what the standard library has no name.
#[cfg(unix)]
fn by_number(number: i32) -> &'static str {
    use rustix::io::Errno;
    match Errno::from_raw_os_error(number) {
        Errno::IO | Errno::NXIO | Errno::NODEV => "store-os-fault",
        Errno::LOOP => "store-os-loop",
        Errno::MFILE | Errno::NFILE => "store-os-too-many",
        _ => "store-os-unknown",
    }
}

/// For what the standard library has no name: sharing and lock violations,
/// too many open files, faults of a device, network names.
#[cfg(not(unix))]
fn by_number(number: i32) -> &'static str {
    match number {
        32 | 33 => "store-os-busy",
        4 => "store-os-too-many",
        21 | 23 | 1117 => "store-os-fault",
        53 | 59 | 64 | 67 | 121 => "store-os-network",
        1921 => "store-os-loop",
        _ => "store-os-unknown",
    }
}
