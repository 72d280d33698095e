import fc from 'fast-check';

// Every run of the tests tries the same inputs.
fc.configureGlobal({ seed: 2022, numRuns: 40 });
