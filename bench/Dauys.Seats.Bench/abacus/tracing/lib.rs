//! Stands in for the `tracing` crate where it cannot be fetched: the peer only logs with it, and what it logs is not compared.
#[macro_export]
macro_rules! info { ($($anything:tt)*) => {{ if false { let _ = format!($($anything)*); } }}; }
#[macro_export]
macro_rules! debug { ($($anything:tt)*) => {{ if false { let _ = format!($($anything)*); } }}; }
