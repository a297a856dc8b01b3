//! The program uses no network: it can neither open a connection nor look up a
//! name, because it is not linked with what that takes.

/// Crates that open connections. None may be in the tree, even as a dependency of another.
const CRATES: [&str; 12] = [
    "async-std",
    "curl",
    "h2",
    "hyper",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "tokio",
    "ureq",
];

#[test]
fn no_crate_opens_connections() {
    let lock = include_str!("../Cargo.lock");
    for name in CRATES {
        assert!(!lock.contains(&format!("name = \"{name}\"")), "{name} is in the tree of dependencies");
    }
}

/// Calls of the C library that open a socket, connect it, wait at it or look up a
/// host's name. `socketpair` is not among them: signals are told to the program's
/// own loop through one, and it reaches nobody else.
#[cfg(target_os = "linux")]
const CALLS: [&str; 9] =
    ["socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "sendto"];

#[cfg(target_os = "linux")]
#[test]
fn the_program_is_not_linked_with_sockets() {
    use object::{Object, ObjectSymbol};

    let file = std::fs::read(env!("CARGO_BIN_EXE_commonground")).expect("the program");
    let file = object::File::parse(&*file).expect("an ELF file");
    let imported: Vec<&str> =
        file.dynamic_symbols().filter(|s| s.is_undefined()).filter_map(|s| s.name().ok()).collect();
    assert!(imported.contains(&"read"), "the imports could not be read: {imported:?}");
    let network: Vec<&&str> = imported.iter().filter(|name| CALLS.contains(name)).collect();
    assert!(network.is_empty(), "{network:?}");
}
