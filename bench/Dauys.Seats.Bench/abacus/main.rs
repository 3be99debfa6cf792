//! Answers problems with the apportionment crate of kiesraad/abacus, for compare_abacus.py.
//!
//! A line of input: the number of seats, then the votes of each list, a bar, then the number of candidates of each. A line of output:
//! the seats of each list, or `tie` where lots would be drawn between lists.
use apportionment::{
    ApportionmentInput, ApportionmentOutput, CandidateDrawingLotsVariant, CandidateDrawn, CandidateVotes, ListDrawingLotsVariant, ListDrawn, ListVotes, SeatAssignmentDetails,
};
use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead, Write};

#[derive(Debug, PartialEq)]
struct Candidate(u32, u32);

impl CandidateVotes for Candidate {
    type CandidateNumber = u32;
    fn number(&self) -> u32 {
        self.0
    }
    fn votes(&self) -> u32 {
        self.1
    }
}

#[derive(Debug, PartialEq)]
struct List(u32, Vec<Candidate>);

impl ListVotes for List {
    type Cv = Candidate;
    type ListNumber = u32;
    fn number(&self) -> u32 {
        self.0
    }
    fn candidate_votes(&self) -> &[Candidate] {
        &self.1
    }
}

struct Never;

impl ListDrawn<u32> for Never {
    fn variant(&self) -> ListDrawingLotsVariant<u32> {
        unreachable!()
    }
    fn drawn(&self) -> &u32 {
        unreachable!()
    }
}

impl CandidateDrawn<u32, u32> for Never {
    fn variant(&self) -> CandidateDrawingLotsVariant<u32, u32> {
        unreachable!()
    }
    fn drawn(&self) -> &u32 {
        unreachable!()
    }
}

struct Problem {
    seats: u32,
    lists: Vec<List>,
    deceased: HashMap<u32, HashSet<u32>>,
}

impl ApportionmentInput for Problem {
    type List = List;
    type ListDrawn = Never;
    type CandidateDrawn = Never;
    fn number_of_seats(&self) -> u32 {
        self.seats
    }
    fn list_votes(&self) -> &[List] {
        &self.lists
    }
    fn deceased_candidates(&self) -> &HashMap<u32, HashSet<u32>> {
        &self.deceased
    }
    fn lists_drawn(&self) -> impl Iterator<Item = &Never> {
        std::iter::empty()
    }
    fn candidates_drawn(&self) -> impl Iterator<Item = &Never> {
        std::iter::empty()
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split_whitespace().map(|word| word.parse().expect("a whole number below 2^32")).collect()
}

fn read(line: &str) -> Problem {
    let (votes, candidates) = line.split_once('|').expect("votes, a bar, candidates");
    let (votes, candidates) = (numbers(votes), numbers(candidates));
    // All votes for the first candidate, since nomination is not what is compared.
    let lists = votes[1..]
        .iter()
        .zip(candidates)
        .zip(1..)
        .map(|((&votes, count), number)| List(number, (1..=count).map(|place| Candidate(place, if place == 1 { votes } else { 0 })).collect()))
        .collect();
    Problem { seats: votes[0], lists, deceased: HashMap::new() }
}

fn told(found: &SeatAssignmentDetails<u32>) -> String {
    found.standings.iter().map(|list| list.total_seats.to_string()).collect::<Vec<_>>().join(" ")
}

fn main() {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let problem = read(&line.expect("a line"));
        let answer = match apportionment::process(&problem) {
            Ok(ApportionmentOutput::Completed(found)) => told(&found.seat_assignment),
            Ok(ApportionmentOutput::CandidateDrawingLotsRequired(_, found)) => told(&found),
            Ok(ApportionmentOutput::ListDrawingLotsRequired(..)) => "tie".into(),
            Err(fault) => format!("{fault:?}"),
        };
        writeln!(output, "{answer}").expect("standard output");
    }
}
