// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// The token of the course: ERC-20 without allowances, and with what makes a listener's life hard.
contract Token {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    /// Of no interest to anybody who listens for transfers.
    event Note(address indexed author, uint256 value);

    mapping(address => uint256) public balanceOf;
    uint256 public totalSupply;

    constructor(uint256 supply) {
        totalSupply = supply;
        balanceOf[msg.sender] = supply;
        emit Transfer(address(0), msg.sender, supply);
    }

    /// Reverts where the sender has less.
    function transfer(address to, uint256 value) public returns (bool) {
        require(balanceOf[msg.sender] >= value, "balance too low");
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        emit Transfer(msg.sender, to, value);
        return true;
    }

    /// Several events of one transaction, which may be equal to each other in all but their index.
    function transferEach(address to, uint256 value, uint256 times) external {
        for (uint256 i = 0; i < times; i++) transfer(to, value);
    }

    function approve(address spender, uint256 value) external returns (bool) {
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function note(uint256 value) external {
        emit Note(msg.sender, value);
    }

    /// Tokens leave the world.
    function burn(uint256 value) external {
        require(balanceOf[msg.sender] >= value, "balance too low");
        balanceOf[msg.sender] -= value;
        totalSupply -= value;
        emit Transfer(msg.sender, address(0), value);
    }

    /// Calls the other token in its own name: a transaction to one contract leaves an event of another.
    function pay(Token other, address to, uint256 value) external {
        other.transfer(to, value);
    }
}
