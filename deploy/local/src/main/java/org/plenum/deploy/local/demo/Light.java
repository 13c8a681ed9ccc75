package org.plenum.deploy.local.demo;

/// The lights (亮灯) of tasks on a terminal.
enum Light {
    GREY("灰灯", 90),
    GREEN("绿灯", 32),
    YELLOW("黄灯", 33),
    RED("红灯", 31),
    BLUE("蓝灯", 94);

    private final String word;
    private final int colour;

    /// @param colour of the foreground, as ECMA-48 numbers it
    Light(String word, int colour) {
        this.word = word;
        this.colour = colour;
    }

    String word(boolean coloured) {
        return coloured ? "\033[" + colour + "m" + word + "\033[0m" : word;
    }
}
